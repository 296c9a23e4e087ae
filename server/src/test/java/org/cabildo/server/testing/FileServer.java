package org.cabildo.server.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of files on an address of this machine, as it would stand somewhere on the web. */
public final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Duration> pauses = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> present = new ConcurrentHashMap<>();
  private final Map<String, Integer> most = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private record Answer(int status, String body, Map<String, String> headers) {}

  private record Asked(String path, Headers headers) {}

  private FileServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** One that listens there, on any port when it is 0. */
  public static FileServer on(String address, int port) {
    try {
      return new FileServer(HttpServer.create(new InetSocketAddress(address, port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The address of a file. */
  public String url(String path) {
    return "http://" + server.getAddress().getHostString() + ":" + port() + path;
  }

  /** Serves a file; with an {@code ETag} also conditionally. */
  public void serve(String path, String body, Map<String, String> headers) {
    answers.put(path, new Answer(200, body, headers));
  }

  /** Answers with another status. */
  public void refuse(String path, int status, Map<String, String> headers) {
    answers.put(path, new Answer(status, "", headers));
  }

  /** Takes that long for each answer. */
  public void slow(String path, Duration pause) {
    pauses.put(path, pause);
  }

  /** What was asked for, in that order. */
  public List<String> paths() {
    return asked.stream().map(Asked::path).toList();
  }

  /** The headers of the questions for a file. */
  public List<Headers> headers(String path) {
    return asked.stream().filter(a -> a.path().equals(path)).map(Asked::headers).toList();
  }

  /** How many asked for a file at the same time. */
  public int mostAtOnce(String path) {
    return most.getOrDefault(path, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    AtomicInteger here = present.computeIfAbsent(path, key -> new AtomicInteger());
    most.merge(path, here.incrementAndGet(), Math::max);
    try (exchange) {
      asked.add(new Asked(path, exchange.getRequestHeaders()));
      Thread.sleep(pauses.getOrDefault(path, Duration.ZERO).toMillis());
      send(exchange, answers.getOrDefault(path, new Answer(404, "", Map.of())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      here.decrementAndGet();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    String tag = answer.headers().get("ETag");
    if (tag != null && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
