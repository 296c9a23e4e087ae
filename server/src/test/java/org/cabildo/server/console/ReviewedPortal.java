package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The portal of a government for which two people publish, and what they ask of its API. */
final class ReviewedPortal {
  static final String PLACE = "/console/tenants/orilla";
  static final String API = "/api/v1/tenants/orilla";
  static final String TREES = "especie,altura\nliquidámbar,12\nencino,9\n";

  private static ReviewedPortal instance;

  final Town town = Town.get();
  final Person stranger = town.stranger();
  final Person mayor = town.open("orilla");
  final Person secretary;

  /** Tokens that the mayor issued, and one that the secretary did. */
  final String one;

  final String onesOther;
  final String other;

  private ReviewedPortal() {
    Town.makeOffice(mayor, "orilla", "parques");
    secretary = town.invite(mayor, "orilla", "administrator", "");
    one = token(mayor, "publisher");
    onesOther = token(mayor, "administrator");
    other = token(secretary, "publisher");
  }

  static synchronized ReviewedPortal get() {
    if (instance == null) {
      instance = new ReviewedPortal();
    }
    return instance;
  }

  /** Nothing of it shows anywhere where somebody without a role may look. */
  void leavesNoTrace(String slug) {
    assertThat(look("/orilla/datasets/" + slug).status()).isEqualTo(404);
    assertThat(look(API + "/datasets/" + slug).status()).isEqualTo(404);
    for (String path :
        List.of(
            "/orilla/",
            "/orilla/datasets",
            "/orilla/sitemap.xml",
            "/orilla/feed.atom",
            API + "/datasets",
            API + "/datasets?q=" + slug,
            "/api/v1/federation/search?q=" + slug)) {
      Person.Answer answer = look(path);
      assertThat(answer.text()).as(path).doesNotContain("Datos de " + slug, "/datasets/" + slug);
    }
  }

  Person.Answer look(String path) {
    return stranger.send("GET", path, "", Map.of("Accept", "*/*"));
  }

  void demand(String rule) {
    answer(onesOther, "PUT", API + "/settings", "{\"review\":\"" + rule + "\"}", 200);
    assertThat(send(one, "PUT", API + "/settings", "{\"review\":\"none\"}").status())
        .isEqualTo(403);
  }

  void draft(String slug, String csv) {
    answer(
        one,
        "POST",
        API + "/datasets",
        """
        {"slug":"%1$s","title":"Datos de %1$s","description":"Para la prueba","office":"parques",
         "state":"draft"}
        """
            .formatted(slug),
        201);
    upload(slug, csv, 201);
  }

  JsonNode upload(String slug, String csv, int status) {
    Person.Answer answer =
        stranger.send(
            "PUT",
            API + "/datasets/" + slug + "/data?filename=a.csv",
            csv,
            Map.of("Authorization", "Bearer " + one, "Content-Type", "text/csv", "Accept", "*/*"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return json(answer);
  }

  String asked(String slug, String wish, String state) {
    JsonNode request =
        answer(one, "POST", API + "/datasets/" + slug + "/publication-requests", wish, 201);
    assertThat(request.at("/state").asText()).isEqualTo(state);
    return request.at("/id").asText();
  }

  String open(String slug) {
    return answer(one, "GET", API + "/datasets/" + slug + "/publication-requests", "", 200)
        .at("/requests/0/id")
        .asText();
  }

  String state(String slug, String request) {
    return answer(one, "GET", at(slug, request), "", 200).at("/state").asText();
  }

  static String at(String slug, String request) {
    return API + "/datasets/" + slug + "/publication-requests/" + request;
  }

  Person.Answer decide(String token, String slug, String request, String decision) {
    return send(
        token, "POST", at(slug, request) + "/decision", "{\"decision\":\"" + decision + "\"}");
  }

  Person.Answer move(String token, String slug, String body) {
    return send(token, "PATCH", API + "/datasets/" + slug, body);
  }

  String journal() {
    return mayor.get(PLACE + "/journal").text();
  }

  private static String token(Person administrator, String role) {
    String page = PLACE + "/tokens";
    administrator.get(page);
    return administrator
        .post(page, Map.of("label", "prueba", "role", role, "expires", ""))
        .found("(cab_orilla_[0-9a-f]{12}_[0-9a-f]{64})");
  }

  Person.Answer send(String token, String method, String path, String body) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json",
            "Accept",
            "application/json, application/problem+json");
    return stranger.send(method, path, body, headers);
  }

  JsonNode answer(String token, String method, String path, String body, int status) {
    Person.Answer answer = send(token, method, path, body);
    assertThat(answer.status()).as(method + " " + path + " " + answer.text()).isEqualTo(status);
    return json(answer);
  }

  static String problem(Person.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return json(answer).at("/code").asText();
  }

  private static JsonNode json(Person.Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.text());
    } catch (IOException e) {
      throw new AssertionError(answer.text(), e);
    }
  }
}
