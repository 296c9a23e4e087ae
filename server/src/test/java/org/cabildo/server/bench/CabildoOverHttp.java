package org.cabildo.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One dataset on a running server, as a client reaches it; for one thread. */
final class CabildoOverHttp {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final ThinClient client;
  private final String token;
  private final String tenant;
  private final String dataset;
  private final Map<String, Integer> asked = new HashMap<>();

  /**
   * A dataset.
   *
   * @param token of a publisher, for those that are made here
   */
  CabildoOverHttp(URI server, String token, String tenant, String dataset) {
    this.server = server;
    this.client = new ThinClient(server);
    this.token = token;
    this.tenant = tenant;
    this.dataset = dataset;
  }

  /** Creates the dataset, published. */
  void create() {
    String body =
        """
        {"slug":"%1$s","title":"Medida %1$s","description":"Tabla para medir.",
         "office":"alumbrado","state":"published"}"""
            .formatted(dataset);
    send(publishing("").header("Content-Type", "application/json").POST(text(body)), 201);
  }

  /** Uploads a file; returns when it can be queried. */
  void upload(Path csv) throws IOException {
    send(
        publishing("/" + dataset + "/data")
            .header("Content-Type", "text/csv")
            .PUT(HttpRequest.BodyPublishers.ofFile(csv)),
        201);
  }

  /** A query on the rows, as anybody: what is measured is reading what is published. */
  String rows(String... parameters) {
    ThinClient.Answer answer = client.get(path() + "/rows" + query(parameters));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    return answer.text();
  }

  /** Asks with the token; whether it was answered, and not refused. */
  boolean tried(String... parameters) {
    try {
      int status =
          HTTP.send(
                  publishing("/" + dataset + "/rows" + query(parameters)).GET().build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      return status == 200;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@link #rows}, with a limit of its own each time: nobody remembers the answer. */
  String anew(String... parameters) {
    int times = asked.merge(String.join("&", parameters), 1, Integer::sum);
    String[] more = Arrays.copyOf(parameters, parameters.length + 2);
    more[parameters.length] = "limit";
    more[parameters.length + 1] = String.valueOf(100 + times);
    return rows(more);
  }

  /** The cursor of the page that follows, after skipping {@code rows} rows. */
  String cursor(int rows) {
    try {
      return new ObjectMapper()
          .readTree(rows("limit", String.valueOf(rows), "select", "_row"))
          .required("next")
          .asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Downloads without keeping, on a connection of its own; the bytes received. */
  long download(String format) {
    return client.download(path() + "/data." + format);
  }

  /** Answers per second to one question asked again and again by {@code clients} clients. */
  double repeated(int clients, Duration time, String... parameters) {
    String target = path() + "/rows" + query(parameters);
    String tag = "If-None-Match: " + client.get(target).tag();
    long end = System.nanoTime() + time.toNanos();
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        counts.add(pool.submit(() -> ask(new ThinClient(server), target, tag, end)));
      }
      long total = 0;
      for (Future<Long> count : counts) {
        total += count.get();
      }
      return total / (time.toNanos() / 1e9);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }

  private static long ask(ThinClient client, String target, String tag, long end) {
    long answers = 0;
    while (System.nanoTime() < end) {
      int status = client.get(target, tag).status();
      if (status != 304) {
        throw new IllegalStateException("status " + status);
      }
      answers++;
    }
    return answers;
  }

  private String path() {
    return "/api/v1/tenants/" + tenant + "/datasets/" + dataset;
  }

  private HttpRequest.Builder publishing(String path) {
    return HttpRequest.newBuilder(
            URI.create(server + "/api/v1/tenants/" + tenant + "/datasets" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private static String query(String... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
      query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, int expected) {
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
