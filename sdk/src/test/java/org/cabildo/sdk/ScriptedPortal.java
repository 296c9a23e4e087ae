package org.cabildo.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** An HTTP server that answers what it was told, in order, and remembers what it was asked. */
final class ScriptedPortal implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private Reply last = bytes(500, new byte[0]);
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  record Request(String method, String uri, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }

    /** Path and parameters as a person would write them. */
    String readable() {
      return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }

  @FunctionalInterface
  interface Reply {
    void send(HttpExchange exchange) throws IOException;
  }

  ScriptedPortal() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A client that notes its pauses instead of making them, and always draws the middle. */
  Portal.Builder client() {
    return Portal.builder(url())
        .timeout(Duration.ofSeconds(5))
        .patience(
            new Patience(
                2,
                Duration.ofSeconds(5),
                Clock.fixed(NOW, ZoneOffset.UTC),
                pauses::add,
                () -> 0.5));
  }

  Portal portal() {
    return client().connect();
  }

  synchronized ScriptedPortal then(Reply reply) {
    replies.add(reply);
    return this;
  }

  ScriptedPortal then(String json) {
    return then(200, json);
  }

  ScriptedPortal then(int status, String json, String... headers) {
    return then(bytes(status, json.getBytes(StandardCharsets.UTF_8), headers));
  }

  static Reply bytes(int status, byte[] body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("X-Request-Id", "r-1");
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** Promises more than it sends, then closes. */
  static Reply cut(byte[] body, int promised) {
    return exchange -> {
      exchange.sendResponseHeaders(200, promised);
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
      throw new IOException("cut");
    };
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  List<Request> requests() {
    return requests;
  }

  Request request() {
    return requests.get(requests.size() - 1);
  }

  List<Duration> pauses() {
    return pauses;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            body));
    try (exchange) {
      next().send(exchange);
    }
  }

  /** The last reply is given for ever. */
  private synchronized Reply next() {
    Reply next = replies.poll();
    if (next != null) {
      last = next;
    }
    return last;
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
