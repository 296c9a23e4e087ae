package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of those who ask for more at once than there is room for, and ask again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String DATASETS =
      "/api/v1/tenants/" + RunningServer.CROWDED + "/datasets/largo";
  private static final Duration HELD = Duration.ofMillis(1_900);

  /** More than wait for the one download that runs. */
  private static final int CROWD = 12;

  private final Client client = new Client();

  @BeforeAll
  void publish() {
    Publisher publisher =
        Publisher.onboard(
            client.server().url(), client.server().administratorPassword(), RunningServer.CROWDED);
    publisher.create("largo");
    publisher.expect(
        201, publisher.upload("largo", rows().getBytes(StandardCharsets.UTF_8), Map.of()));
    publisher.expect(200, publisher.json("PATCH", DATASETS, "{\"state\":\"published\"}"));
  }

  @Test
  void whoAsksAgainWhileThereIsNoRoomIsToldAtTheDoorAndLater() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CROWD);
    try (InputStream slow = download().body()) {
      assertThat(slow.read()).isPositive();
      List<CompletableFuture<Client.Answer>> crowd = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        int number = i;
        crowd.add(CompletableFuture.supplyAsync(() -> ask(number), clients));
      }
      Client.Answer first =
          (Client.Answer) CompletableFuture.anyOf(crowd.toArray(CompletableFuture[]::new)).get();
      assertThat(first.status()).as(first.text()).isEqualTo(503);
      assertThat(first.json().at("/lane").asText()).isEqualTo("download");
      assertThat(first.headers().firstValue("Server-Timing")).as("looked up").isPresent();

      long start = System.nanoTime();
      Client.Answer again = ask(500);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(HELD);
      assertThat(again.status()).isEqualTo(503);
      assertThat(again.json().at("/lane").asText()).isEqualTo("download");
      assertThat(again.json().at("/code").asText()).isEqualTo("unavailable");
      assertThat(again.headers().firstValue("Retry-After")).contains("5");
      assertThat(again.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(again.headers().firstValue("Server-Timing")).as("looked up").isEmpty();

      assertThat(client.get(DATASETS + "/rows?limit=1").status()).as("another").isEqualTo(200);
      assertThat(client.get("/api/v1/tenants/xalapa/datasets/alumbrado/data.csv").status())
          .as("another portal")
          .isEqualTo(200);
      slow.close();
      for (CompletableFuture<Client.Answer> each : crowd) {
        assertThat(each.get(60, TimeUnit.SECONDS).status()).isIn(200, 503);
      }
      assertThat(ask(1_000).status()).as("there is room").isEqualTo(200);
      assertThat(client.server().output()).as("what is written each time").doesNotContain("WELD-");
    } finally {
      clients.shutdownNow();
    }
  }

  private Client.Answer ask(int number) {
    return client.get(DATASETS + "/data.csv?limit=5&where=n%3E" + number);
  }

  private HttpResponse<InputStream> download() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(client.server().at(DATASETS + "/data.csv?where=n%3E0")).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  /** More than the buffers on the way to a reader take. */
  private static String rows() {
    StringBuilder csv = new StringBuilder("n,texto\n");
    String text = "Calle de la Constitución y de los Derechos del Hombre ".repeat(4);
    for (int i = 1; i <= 100_000; i++) {
      csv.append(i).append(',').append(text).append(i).append('\n');
    }
    return csv.toString();
  }
}
