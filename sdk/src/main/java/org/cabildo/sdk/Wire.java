package org.cabildo.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** The one place that knows HTTP: headers, deadlines, compression, retries, failures. */
final class Wire {
  private static final int BUFFER = 64 * 1024;
  private static final Map<String, String> JSON = Map.of("Accept", "application/json");

  private final URI portal;
  private final Transport transport;
  private final Map<String, String> headers;
  private final Optional<String> token;
  private final Duration timeout;
  private final Patience patience;

  Wire(
      URI portal,
      Transport transport,
      Map<String, String> headers,
      Optional<String> token,
      Duration timeout,
      Patience patience) {
    this.portal = portal;
    this.transport = transport;
    this.headers = Map.copyOf(headers);
    this.token = token;
    this.timeout = timeout;
    this.patience = patience;
  }

  URI portal() {
    return portal;
  }

  /** Where a link in an answer of the portal leads; a link may be relative to the portal. */
  URI resolve(String link) {
    return portal.resolve(link);
  }

  Json get(Address address) {
    return retrying(() -> document(request(address.in(portal), JSON).GET().build(), timeout));
  }

  /** Asks a table; a question too long for an address travels as a document. */
  Json ask(Address question) {
    return retrying(() -> document(question(question), timeout));
  }

  /** The body of the answer to such a question. */
  InputStream openAnswer(Address question) {
    return retrying(() -> body(question(question))).stream();
  }

  private HttpRequest question(Address question) {
    if (!question.isLong(portal)) {
      return request(question.in(portal), JSON).GET().build();
    }
    return request(question.bare().in(portal), JSON)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(Json.write(question.document())))
        .build();
  }

  /** Safe to send again: see {@link #send(String, Address, String, BodyPublisher, long)}. */
  Json send(String method, Address address, Object content) {
    byte[] body = Json.write(content);
    return send(method, address, "application/json", BodyPublishers.ofByteArray(body), body.length);
  }

  /**
   * A write carries an idempotency key: although an answer was lost, the portal does the work once,
   * and answers the repetition as the first time. An upload may take a second more for every 64
   * KiB.
   */
  Json send(String method, Address address, String type, BodyPublisher body, long bytes) {
    HttpRequest request =
        write(method, address, Map.of("Content-Type", type), body)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .build();
    return retrying(() -> document(request, timeout.plusSeconds(bytes / BUFFER)));
  }

  /** As {@link #send(String, Address, Object)}, with headers, of a small body or none. */
  Json send(String method, Address address, Map<String, String> more, byte[] body) {
    HttpRequest request =
        write(method, address, more, BodyPublishers.ofByteArray(body))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .build();
    return retrying(() -> document(request, timeout));
  }

  /** Part of a longer conversation, which has its own way to go on: not asked again. */
  Json once(
      String method, Address address, Map<String, String> more, BodyPublisher body, long bytes)
      throws IOException {
    HttpRequest request = write(method, address, more, body).build();
    return document(request, timeout.plusSeconds(bytes / BUFFER));
  }

  /** As {@link #get}, without asking again. */
  Json once(Address address) throws IOException {
    return document(request(address.in(portal), JSON).GET().build(), timeout);
  }

  private HttpRequest.Builder write(
      String method, Address address, Map<String, String> more, BodyPublisher body) {
    HttpRequest.Builder request = request(address.in(portal), JSON).method(method, body);
    more.forEach(request::setHeader);
    return request;
  }

  /** Waits; false when the thread was interrupted. */
  boolean pause(Duration duration) {
    return patience.pause(duration);
  }

  /** The body of a successful answer; each read of it waits no longer than the timeout. */
  Body open(URI address, Map<String, String> more) {
    return retrying(() -> once(address, more));
  }

  /** As {@link #open}, without asking again. */
  Body once(URI address, Map<String, String> more) throws IOException {
    return body(request(address, more).GET().build());
  }

  private Body body(HttpRequest request) throws IOException {
    HttpResponse<InputStream> response = exchange(request, timeout);
    InputStream body = unzipped(response, GuardedBody.idleAtMost(response.body(), timeout));
    return new Body(response.statusCode(), body);
  }

  /**
   * A body to read and close.
   *
   * @param status 200, or 206 for a part
   */
  record Body(int status, InputStream stream) {}

  /** Asks again as long as the failure may pass. Only for requests that may be repeated. */
  <T> T retrying(Attempt<T> attempt) {
    for (int number = 1; ; number++) {
      PortalException failure;
      try {
        return attempt.run();
      } catch (PortalException e) {
        failure = e;
      } catch (IOException e) {
        failure = noAnswer(e);
      }
      if (!patience.again(failure, number)) {
        throw failure;
      }
    }
  }

  PortalException noAnswer(IOException cause) {
    return Failure.noAnswer(portal, cause);
  }

  /** A request that may be repeated. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException;
  }

  private HttpRequest.Builder request(URI address, Map<String, String> more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    request.setHeader("Accept-Encoding", "gzip");
    headers.forEach(request::setHeader);
    more.forEach(request::setHeader);
    if (sameOrigin(address)) {
      token.ifPresent(secret -> request.setHeader("Authorization", "Bearer " + secret));
    }
    return request;
  }

  /** The token goes to the portal it was given for, wherever a link may point. */
  private boolean sameOrigin(URI address) {
    return portal.getScheme().equalsIgnoreCase(address.getScheme())
        && portal.getAuthority().equalsIgnoreCase(address.getAuthority());
  }

  private Json document(HttpRequest request, Duration limit) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    HttpResponse<InputStream> response = exchange(request, limit);
    try (InputStream body = unzipped(response, GuardedBody.until(response.body(), deadline))) {
      byte[] bytes = body.readAllBytes();
      try {
        return Json.parse(bytes);
      } catch (IOException e) {
        throw new PortalException.Mismatch(
            "The answer is not JSON: is " + portal + " a Cabildo portal?", e);
      }
    }
  }

  /** Sends once and keeps only success. */
  private HttpResponse<InputStream> exchange(HttpRequest request, Duration limit)
      throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    HttpResponse<InputStream> response = headers(request, limit);
    if (response.statusCode() / 100 == 2) {
      return response;
    }
    byte[] problem;
    try (InputStream body = unzipped(response, GuardedBody.until(response.body(), deadline))) {
      problem = body.readAllBytes();
    } catch (IOException lost) {
      problem = new byte[0];
    }
    throw Failure.of(
            request, response.statusCode(), response.headers(), problem, patience.clock().instant())
        .toException();
  }

  private HttpResponse<InputStream> headers(HttpRequest request, Duration limit)
      throws IOException {
    CompletableFuture<HttpResponse<InputStream>> flight = transport.send(request);
    try {
      return flight.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      flight.cancel(true);
      throw new HttpTimeoutException("no answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      flight.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private static InputStream unzipped(HttpResponse<?> response, InputStream body)
      throws IOException {
    boolean zipped =
        response
            .headers()
            .firstValue("Content-Encoding")
            .filter(encoding -> encoding.equalsIgnoreCase("gzip"))
            .isPresent();
    try {
      return zipped ? new GZIPInputStream(body, BUFFER) : body;
    } catch (IOException notZipped) {
      body.close();
      throw notZipped;
    }
  }
}
