package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.cabildo.server.testing.Publisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token of a publisher does for its own office what its bearer asks, and nothing for another. */
class TokensIT {
  private static final String PORTALS = "/api/v1/tenants";
  private static final String US = PORTALS + "/soteapan";
  private static final String PROBLEM = "urn:cabildo:problem:";

  private final Client client = new Client();
  private final String operator = client.administratorAuthorization();

  @BeforeEach
  void twoPortalsWithOfficesOfTheirOwn() {
    if (client.get(US).status() == 404) {
      open("soteapan", "obras", "catastro");
      open("mecayapan", "parques");
    }
  }

  @Test
  void itPublishesForItsOfficeAndForNoOther() {
    String own = issue("publisher", "obras");
    assertThat(send("POST", US + "/datasets", dataset("baches", "obras"), own)).isEqualTo(201);
    assertThat(send("POST", US + "/datasets", dataset("predios", "catastro"), own)).isEqualTo(403);
    assertThat(file("baches", own)).isEqualTo(201);

    String all = client.bearer("soteapan", "publisher");
    assertThat(send("POST", US + "/datasets", dataset("predios", "catastro"), all)).isEqualTo(201);
    assertThat(file("predios", own)).isEqualTo(403);
    assertThat(file("predios", all)).isEqualTo(201);
    String moved = US + "/datasets/baches";
    assertThat(send("PUT", moved, dataset("baches", "catastro"), own)).as("away").isEqualTo(403);
    String taken = US + "/datasets/predios";
    assertThat(send("PUT", taken, dataset("predios", "obras"), own)).as("over").isEqualTo(403);
    assertThat(send("GET", US + "/datasets/predios", "", own)).as("read").isEqualTo(200);
    assertThat(send("POST", US + "/tokens", "{\"role\":\"publisher\",\"label\":\"x\"}", own))
        .as("a wider one for itself")
        .isEqualTo(403);
    assertThat(send("POST", PORTALS + "/mecayapan/datasets", dataset("x", "parques"), own))
        .as("elsewhere")
        .isEqualTo(403);
    assertThat(call("GET", US + "/journal?actor=token:soteapan/" + id(own), "", operator).status())
        .as("the installation does not read journals")
        .isEqualTo(403);
    assertThat(call("GET", US + "/journal", "", client.bearer("soteapan", "administrator")).text())
        .contains("PUBLISHER obras prueba", "\"publisher obras\"");
  }

  @Test
  void theListTellsTheOfficeAndOtherRolesHaveNone() {
    String own = issue("publisher", "catastro");
    String editor = issue("editor", "catastro");
    String all = client.bearer("soteapan", "publisher");
    JsonNode tokens = call("GET", US + "/tokens", "", operator).json().get("tokens");
    assertThat(of(tokens, own).at("/office").asText()).isEqualTo("catastro");
    assertThat(of(tokens, editor).has("office")).isFalse();
    assertThat(of(tokens, all).has("office")).isFalse();
  }

  @Test
  void anOfficeOfNobodyOrOfTheNeighbourDoesNotExist() {
    for (String office : new String[] {"ninguna", "parques", "", "../obras"}) {
      Client.Answer refused = ask("publisher", office);
      assertThat(refused.status()).as(office).isEqualTo(400);
      assertThat(refused.json().at("/type").asText()).isEqualTo(PROBLEM + "invalid");
      assertThat(refused.json().at("/field").asText()).isEqualTo("office");
      assertThat(refused.json().at("/detail").asText()).contains("no existe");
    }
    assertThat(call("GET", US + "/tokens", "", operator).text()).doesNotContain("ninguna");
  }

  private void open(String portal, String... offices) {
    String at = PORTALS + "/" + portal;
    assertThat(send("POST", PORTALS, Publisher.definition(portal), operator)).isEqualTo(201);
    String administrator = client.bearer(portal, "administrator");
    for (String office : offices) {
      assertThat(
              send(
                  "PUT", at + "/offices/" + office, "{\"name\":\"" + office + "\"}", administrator))
          .isEqualTo(200);
    }
  }

  private String issue(String role, String office) {
    Client.Answer issued = ask(role, office);
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    return "Bearer " + issued.json().get("token").asText();
  }

  private Client.Answer ask(String role, String office) {
    String body = "{\"role\":\"%s\",\"office\":\"%s\",\"label\":\"prueba\"}";
    return call("POST", US + "/tokens", body.formatted(role, office), operator);
  }

  private static JsonNode of(JsonNode tokens, String bearer) {
    for (JsonNode token : tokens) {
      if (token.get("id").asText().equals(id(bearer))) {
        return token;
      }
    }
    throw new AssertionError(tokens);
  }

  private static String id(String bearer) {
    return bearer.split("_")[2];
  }

  private static String dataset(String slug, String office) {
    return "{\"slug\":\"%1$s\",\"title\":\"%1$s\",\"description\":\"%1$s.\",\"office\":\"%2$s\"}"
        .formatted(slug, office);
  }

  private int file(String slug, String who) {
    String at = US + "/datasets/" + slug + "/data?filename=" + slug + ".csv";
    return client
        .send(
            "PUT", at, "calle,metros\nJuárez,3\n", "Authorization", who, "Content-Type", "text/csv")
        .status();
  }

  private int send(String method, String path, String body, String who) {
    return call(method, path, body, who).status();
  }

  private Client.Answer call(String method, String path, String body, String who) {
    return client.send(
        method,
        path,
        body,
        "Authorization",
        who,
        "Content-Type",
        "application/json",
        "Accept-Language",
        "es");
  }
}
