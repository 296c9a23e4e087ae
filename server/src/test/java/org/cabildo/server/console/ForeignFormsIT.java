package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cabildo.server.SharedServerSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page of another site sends with somebody's cookies changes nothing. */
@Tag(SharedServerSuite.OWN)
class ForeignFormsIT {
  private static final Map<String, String> OPERATOR =
      Map.of("login", "admin", "password", Town.PASSWORD);

  private static final Map<String, String> JSON = Map.of("Accept", "application/json");

  private final Town town = Town.get();

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Person person = town.stranger();
    person.get("/console/sign-in");
    Person other = town.stranger();
    other.get("/console/sign-in");
    Map<String, String> ownPage = Map.of("Origin", town.url().toString());
    for (String token : List.of("", "x", "0".repeat(64), other.token())) {
      assertThat(person.postFrom("/console/sign-in", OPERATOR, token, ownPage).status())
          .as("with the token " + token)
          .isEqualTo(403);
    }
    Person operator = town.operator();
    operator.get("/console/onboarding");
    for (String token : List.of("", "0".repeat(64), other.token())) {
      assertThat(
              operator
                  .postFrom(
                      "/console/onboarding",
                      Town.definition("sin-ficha", "a@b.example"),
                      token,
                      ownPage)
                  .status())
          .as("with the token " + token)
          .isEqualTo(403);
    }
    assertThat(operator.get("/sin-ficha/").status()).isEqualTo(404);
    assertThat(
            operator
                .send(
                    "POST",
                    "/console/sign-out",
                    "--x--",
                    Map.of(
                        "Origin",
                        town.url().toString(),
                        "Content-Type",
                        "multipart/form-data; boundary=x"))
                .status())
        .as("a form that needs no fields")
        .isEqualTo(403);
    assertThat(operator.get("/console/").status()).isEqualTo(200);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    Person person = town.operator();
    person.get("/console/onboarding");
    for (Map<String, String> headers :
        List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", town.url() + ".evil.example"),
            Map.of("Origin", town.url().toString(), "Sec-Fetch-Site", "cross-site"),
            Map.of("Origin", town.url().toString(), "Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "none"),
            Map.<String, String>of())) {
      assertThat(
              person
                  .postFrom(
                      "/console/onboarding",
                      Town.definition("de-fuera", "a@b.example"),
                      person.token(),
                      headers)
                  .status())
          .as("with " + headers)
          .isEqualTo(403);
    }
    assertThat(person.get("/de-fuera/").status()).isEqualTo(404);
  }

  @Test
  void aPieceOfAFileIsTakenFromAPageOfItsSessionOnly() {
    Person mayor = town.open("piezas");
    Town.makeOffice(mayor, "piezas", "aguas");
    Town.describe(mayor, "piezas", "agua", "aguas");
    String desk = "/console/tenants/piezas/datasets/agua";
    mayor.get(desk);
    Person operator = town.operator();
    operator.get("/console/onboarding");
    Map<String, String> ownPage =
        Map.of("Origin", town.url().toString(), "X-Form-Token", mayor.token());
    Person.Answer announced = mayor.send("POST", desk + "/uploads", "", piece(ownPage));
    String upload = announced.location();
    assertThat(announced.status()).as(announced.text()).isEqualTo(201);
    assertThat(upload).startsWith(desk + "/uploads/");
    for (Map<String, String> headers :
        List.of(
            Map.of("Origin", town.url().toString()),
            Map.of("Origin", town.url().toString(), "X-Form-Token", operator.token()),
            Map.of("Origin", "https://evil.example", "X-Form-Token", mayor.token()),
            Map.of("X-Form-Token", mayor.token()))) {
      assertThat(mayor.send("POST", desk + "/uploads", "", piece(headers)).status())
          .as("announced with " + headers)
          .isEqualTo(403);
      for (String method : List.of("PATCH", "DELETE")) {
        assertThat(mayor.send(method, upload, "a\n1\n", piece(headers)).status())
            .as(method + " with " + headers)
            .isEqualTo(403);
      }
    }
    assertThat(town.stranger().send("HEAD", upload, "", JSON).location())
        .startsWith("/console/sign-in");
    assertThat(operator.send("HEAD", upload, "", JSON).status()).isEqualTo(403);
    assertThat(mayor.send("HEAD", upload, "", JSON).headers().firstValue("Upload-Offset"))
        .contains("0");
    assertThat(mayor.send("PATCH", upload, "a\n1\n", piece(ownPage)).status()).isEqualTo(204);
  }

  private static Map<String, String> piece(Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(headers);
    all.putAll(JSON);
    all.put("Upload-Length", "4");
    all.put("Upload-Offset", "0");
    all.put("Content-Type", "application/offset+octet-stream");
    return all;
  }
}
