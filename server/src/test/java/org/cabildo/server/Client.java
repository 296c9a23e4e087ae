package org.cabildo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cabildo.server.testing.RunningServer;

/** Plain requests to the running server, for tests. */
final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private final RunningServer server = RunningServer.get();

  record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(bytes);
      } catch (IOException e) {
        throw new AssertionError(text(), e);
      }
    }
  }

  Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  Answer send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.at(path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
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

  String bearer(String tenant, String role) {
    Answer issued =
        send(
            "POST",
            "/api/v1/tenants/" + tenant + "/tokens",
            "{\"role\":\"" + role + "\",\"label\":\"test\"}",
            "Authorization",
            server.administratorAuthorization(),
            "Content-Type",
            "application/json");
    return "Bearer " + issued.json().required("token").asText();
  }

  RunningServer server() {
    return server;
  }
}
