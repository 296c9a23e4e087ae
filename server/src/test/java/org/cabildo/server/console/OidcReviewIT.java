package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cabildo.server.Client;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.FakePerson;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Behind a program stands nobody, so that no person agrees with themselves by one. */
@Tag(SharedServerSuite.OWN)
class OidcReviewIT {
  private static final String API = "/api/v1/tenants/teocelo";
  private static final String APPROVE = "{\"decision\":\"approve\"}";
  private static final String SEND_BACK = "{\"decision\":\"send-back\",\"reason\":\"No.\"}";

  private final OidcTown town = OidcTown.get();

  @BeforeEach
  void awaitTheProvider() {
    Wait.until(
        "the provider",
        Duration.ofSeconds(20),
        () -> town.stranger().get("/console/oidc/start").status() == 303);
  }

  @Test
  void aProgramAsksForAPublicationAndAPersonDecides() {
    Person mayor = town.open("teocelo");
    Town.makeOffice(mayor, "teocelo", "parques");
    String person = "Bearer " + token(mayor);
    FakePerson machine = FakePerson.named("machine-4", "Carga nocturna");
    String program = "Bearer " + town.issuer.tokens().access(machine);
    String operator = town.client().administratorAuthorization();
    String account = API + "/service-accounts/machine-4";
    String role = "{\"name\":\"Carga nocturna\",\"role\":\"administrator\"}";
    assertThat(send("PUT", account, role, operator).status()).isEqualTo(200);
    send("PUT", API + "/settings", "{\"review\":\"another-person\"}", person);
    String issued =
        "Bearer "
            + send("POST", API + "/tokens", "{\"role\":\"editor\",\"label\":\"suya\"}", program)
                .json()
                .at("/token")
                .asText();

    String persons = asked("arboles", person);
    refuses(persons, program, "person-required");
    refuses(persons, issued, "person-required");
    refuses(persons, person, "own-request");
    assertThat(town.signIn(machine).get("/console/tenants/teocelo/datasets/arboles").status())
        .as("with a browser")
        .isEqualTo(403);

    String programs = asked("bancas", program);
    refuses(programs, issued, "person-required");
    assertThat(send("POST", programs + "/decision", APPROVE, person).json().at("/state").asText())
        .isEqualTo("published");

    assertThat(send("DELETE", account, "", operator).status()).isEqualTo(204);
    refuses(persons, issued, "person-required");
    assertThat(send("GET", persons, "", person).json().at("/state").asText())
        .isEqualTo("in-review");
  }

  private void refuses(String request, String authorization, String code) {
    for (String decision : new String[] {APPROVE, SEND_BACK}) {
      Client.Answer refused = send("POST", request + "/decision", decision, authorization);
      assertThat(refused.status()).as(refused.text()).isEqualTo(403);
      assertThat(refused.json().at("/code").asText()).isEqualTo(code);
    }
  }

  /** Where a request is to publish a dataset that was just made. */
  private String asked(String slug, String authorization) {
    String datasets = API + "/datasets";
    String dataset =
        """
        {"slug":"%1$s","title":"%1$s","description":"Para la prueba","office":"parques",
         "state":"draft"}
        """
            .formatted(slug);
    assertThat(send("POST", datasets, dataset, authorization).status()).isEqualTo(201);
    String place = datasets + "/" + slug;
    Client.Answer uploaded =
        town.client()
            .send(
                "PUT",
                place + "/data?filename=a.csv",
                "especie,altura\nencino,9\n",
                "Authorization",
                authorization,
                "Content-Type",
                "text/csv");
    assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
    Client.Answer request = send("POST", place + "/publication-requests", "{}", authorization);
    assertThat(request.status()).as(request.text()).isEqualTo(201);
    return place + "/publication-requests/" + request.json().at("/id").asText();
  }

  private static String token(Person administrator) {
    String page = "/console/tenants/teocelo/tokens";
    administrator.get(page);
    return administrator
        .post(page, Map.of("label", "prueba", "role", "administrator", "expires", ""))
        .found("(cab_teocelo_[0-9a-f]{12}_[0-9a-f]{64})");
  }

  private Client.Answer send(String method, String path, String body, String authorization) {
    return town.client()
        .send(
            method, path, body, "Authorization", authorization, "Content-Type", "application/json");
  }
}
