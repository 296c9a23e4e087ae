package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.server.Client;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.KeycloakForTests;

/** A server of its own with a real Keycloak, which {@code --setup-keycloak} prepared for it. */
final class KeycloakTown {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "la fuente del parque";

  private static KeycloakTown instance;

  final KeycloakForTests keycloak = KeycloakForTests.start();
  private final int port = KeycloakForTests.freePort();
  private final CabildoProcess process;

  /** What setting it up said, the first time and the second. */
  final List<String> said = new ArrayList<>();

  private KeycloakTown() {
    String printed = setUp();
    said.add(printed);
    said.add(setUp());
    Map<String, String> settings =
        printed
            .lines()
            .filter(line -> line.startsWith("CABILDO_"))
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    process =
        CabildoProcess.launchExactly(
            CabildoProcess.freshDataFolder("keycloak"),
            List.of("--port", Integer.toString(port), "--no-demo"),
            settings);
    process.awaitReady();
  }

  static synchronized KeycloakTown get() {
    if (instance == null) {
      instance = new KeycloakTown();
    }
    return instance;
  }

  /** Sets a realm up, and gives what that said. */
  String setUp(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--setup-keycloak",
                keycloak.url().toString(),
                "--admin",
                KeycloakForTests.ADMINISTRATOR));
    arguments.addAll(List.of(more));
    CabildoProcess setup =
        CabildoProcess.launchExactly(
            CabildoProcess.freshDataFolder("setup"),
            arguments,
            Map.of(
                "CABILDO_BASE_URL",
                url().toString(),
                "KEYCLOAK_ADMIN_PASSWORD",
                KeycloakForTests.PASSWORD));
    assertThat(setup.awaitExit()).as(setup.output()).isZero();
    return setup.output();
  }

  URI url() {
    return URI.create("http://localhost:" + port);
  }

  Person stranger() {
    return new Person(url());
  }

  /** A browser's view of Keycloak, whose cookies are its own. */
  Person atKeycloak() {
    return new Person(keycloak.url());
  }

  /** Makes a person, and gives what Keycloak calls it. */
  String person(String name) {
    administer(
        "POST",
        "/users",
        """
        {"username":"%1$s","enabled":true,"firstName":"Doña","lastName":"%1$s",
         "email":"%1$s@pueblo.example","emailVerified":true,
         "credentials":[{"type":"password","value":"%2$s","temporary":false}]}
        """
            .formatted(name, PASSWORD));
    return administer("GET", "/users?exact=true&username=" + name, "").path(0).path("id").asText();
  }

  /** Signs in with Keycloak's own form; gives the last answer of ours. */
  Person.Answer signIn(Person person, Person atKeycloak, String name) {
    Person.Answer begun = person.get("/console/oidc/start?to=/console/");
    assertThat(begun.status()).as(begun.text()).isEqualTo(303);
    Person.Answer form = atKeycloak.get(below(keycloak.url(), begun.location()));
    assertThat(form.status()).as(form.text()).isEqualTo(200);
    String action = form.found("action=\"([^\"]+)\"").replace("&amp;", "&");
    Person.Answer back =
        atKeycloak.post(
            below(keycloak.url(), action), Map.of("username", name, "password", PASSWORD));
    assertThat(back.status()).as(back.text()).isEqualTo(302);
    return person.get(below(url(), back.location()));
  }

  /** An address on that server, without the server. */
  static String below(URI server, String address) {
    assertThat(address).startsWith(server.toString());
    return address.substring(server.toString().length());
  }

  /** A token of a program's own client. */
  String token(String client) {
    return form(
            "/realms/cabildo/protocol/openid-connect/token",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", client,
                "client_secret", "un-secreto"))
        .path("access_token")
        .asText();
  }

  /** Asks the administration of the realm for something. */
  JsonNode administer(String method, String path, String body) {
    String administrator =
        form(
                "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    KeycloakForTests.ADMINISTRATOR,
                    "password",
                    KeycloakForTests.PASSWORD))
            .path("access_token")
            .asText();
    return send(
        HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/cabildo" + path))
            .header("Authorization", "Bearer " + administrator)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What our API says to the bearer of a token. */
  int status(String token) {
    return new Client(url(), "-")
        .get("/api/v1/tenants", "Authorization", "Bearer " + token)
        .status();
  }

  private JsonNode form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(keycloak.url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isLessThan(300);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
