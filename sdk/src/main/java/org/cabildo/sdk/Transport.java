package org.cabildo.sdk;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/**
 * How requests leave the program: one method, no options. Deadlines, retries, compression and
 * errors are decided above it. Give your own to {@link Portal.Builder#transport} to go through a
 * proxy, to present a client certificate, or to answer from memory as {@link
 * org.cabildo.sdk.testing.StubPortal} does.
 */
@FunctionalInterface
public interface Transport {
  /**
   * Sends one request, once.
   *
   * @param request complete with headers and body
   * @return completes when the headers of the answer are there; the body is read by the caller, who
   *     closes it, possibly from another thread to end a stalled read
   */
  CompletableFuture<HttpResponse<InputStream>> send(HttpRequest request);

  /**
   * {@return a transport over an HTTP client of the JDK}
   *
   * @param client configured as needed, and shared by all requests
   */
  static Transport of(HttpClient client) {
    return request -> client.sendAsync(request, BodyHandlers.ofInputStream());
  }
}
