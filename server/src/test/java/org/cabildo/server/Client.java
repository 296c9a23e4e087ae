package org.cabildo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cabildo.server.testing.RunningServer;

/** Plain requests to the running server, for tests. */
public final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private final URI base;
  private final String administrator;

  /** Of the one running server. */
  public Client() {
    this(RunningServer.get().url(), RunningServer.get().administratorPassword());
  }

  /** Of any server. */
  public Client(URI base, String administratorPassword) {
    this.base = base;
    this.administrator =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    ("admin:" + administratorPassword).getBytes(StandardCharsets.UTF_8));
  }

  /** What came back, whole. */
  public record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return JSON.readTree(bytes);
      } catch (IOException e) {
        throw new AssertionError(text(), e);
      }
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  public Answer send(String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }

  /** An {@code Authorization} of a new token. */
  public String bearer(String tenant, String role) {
    Answer issued =
        send(
            "POST",
            "/api/v1/tenants/" + tenant + "/tokens",
            "{\"role\":\"" + role + "\",\"label\":\"test\"}",
            "Authorization",
            administratorAuthorization(),
            "Content-Type",
            "application/json");
    return "Bearer " + issued.json().required("token").asText();
  }

  /** An {@code Authorization} of the installation's administrator. */
  public String administratorAuthorization() {
    return administrator;
  }

  public RunningServer server() {
    return RunningServer.get();
  }
}
