package org.cabildo.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * The administrator of a tenant of a server of the test's own, over plain HTTP. After a restart the
 * same one goes on {@link #at} the new address.
 *
 * @param url base address of the server
 * @param tenant its tenant
 * @param authorization header value
 */
public record Publisher(URI url, String tenant, String authorization) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Opens a tenant with one office, {@code oficina}. */
  public static Publisher onboard(CabildoProcess server, String tenant) {
    return onboard(server, server.administratorPassword(), tenant);
  }

  /** The same on a server that has been started before, and printed its password then. */
  public static Publisher onboard(CabildoProcess server, String password, String tenant) {
    return onboard(server.url(), password, tenant);
  }

  /** The same, of a server at an address. */
  public static Publisher onboard(URI server, String password, String tenant) {
    String admin =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    Publisher operator = new Publisher(server, tenant, admin);
    operator.expect(201, operator.json("POST", "/api/v1/tenants", definition(tenant)));
    JsonNode token =
        operator.expect(
            201,
            operator.json(
                "POST",
                operator.path("/tokens"),
                "{\"role\":\"administrator\",\"label\":\"tests\"}"));
    Publisher publisher =
        new Publisher(server, tenant, "Bearer " + token.required("token").asText());
    publisher.expect(
        200, publisher.json("PUT", publisher.path("/offices/oficina"), "{\"name\":\"Oficina\"}"));
    return publisher;
  }

  /** What {@code POST /api/v1/tenants} takes. */
  public static String definition(String tenant) {
    return """
        {"id":"%1$s","name":"Municipio de %1$s","description":"Para las pruebas.",
         "contactEmail":"datos@ejemplo.mx","timeZone":"America/Mexico_City",
         "place":{"country":"MX","code":"30001","name":"%1$s","level":"municipality",
                  "latitude":19.5,"longitude":-96.9}}
        """
        .formatted(tenant);
  }

  /** The same publisher on a server that was started again. */
  public Publisher at(URI newUrl) {
    return new Publisher(newUrl, tenant, authorization);
  }

  /** An address of the tenant's API. */
  public String path(String below) {
    return "/api/v1/tenants/" + tenant + below;
  }

  public void create(String slug) {
    expect(
        201,
        json(
            "POST",
            path("/datasets"),
            "{\"slug\":\"%s\",\"title\":\"%s\",\"description\":\"d\",\"office\":\"oficina\"}"
                .formatted(slug, slug)));
  }

  public HttpResponse<byte[]> upload(String slug, byte[] csv, Map<String, String> headers) {
    return send(
        request("PUT", path("/datasets/" + slug + "/data"), headers)
            .header("Content-Type", "text/csv")
            .method("PUT", BodyPublishers.ofByteArray(csv)));
  }

  public HttpResponse<byte[]> send(
      String method, String path, byte[] body, Map<String, String> headers) {
    return send(
        request(method, path, headers)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
  }

  public HttpResponse<byte[]> get(String path) {
    return send(request("GET", path, Map.of()));
  }

  public HttpResponse<byte[]> json(String method, String path, String body) {
    return send(
        request(method, path, Map.of())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  /** The document of an answer that must have this status. */
  public JsonNode expect(int status, HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + text);
    }
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String method, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", authorization)
            .method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return request;
  }

  /** An answer that does not come is an {@link UncheckedIOException}. */
  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
