package org.cabildo.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The administration of a Keycloak, by somebody who may do it. */
final class AdminApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String keycloak;
  private final String authorization;

  /**
   * Signs in.
   *
   * @param keycloak base address, without a slash at the end
   */
  AdminApi(String keycloak, String administrator, String password) throws IOException {
    this.keycloak = keycloak;
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        form(
                            Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                administrator,
                                "password",
                                password)))));
    if (answer.statusCode() != 200) {
      throw new IOException(administrator + ": " + answer.statusCode() + " " + answer.body());
    }
    authorization = "Bearer " + JSON.readTree(answer.body()).path("access_token").asText();
  }

  /** What is there, if it is. */
  Optional<JsonNode> find(String path) throws IOException {
    HttpResponse<String> answer = send(request(path).GET());
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    return Optional.of(JSON.readTree(good(path, answer)));
  }

  /** What is there; an empty list when nothing is. */
  JsonNode list(String path) throws IOException {
    return find(path).orElseGet(JSON::createArrayNode);
  }

  /** Makes something. */
  void create(String path, JsonNode what) throws IOException {
    good(path, send(request(path).POST(BodyPublishers.ofString(what.toString()))));
  }

  /** Replaces something. */
  void replace(String path, JsonNode what) throws IOException {
    good(path, send(request(path).PUT(BodyPublishers.ofString(what.toString()))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(keycloak + "/admin" + path))
        .header("Authorization", authorization)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String good(String path, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() >= 300) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** As a part of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
