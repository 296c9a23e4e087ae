package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.Map;
import org.cabildo.server.Client;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The operator sees drafts with a reason, for a while, and under the eyes of the portal. */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitIT {
  private static final String PLACE = "/console/tenants/vitrina";
  private static final String REASON = "Una importación no termina y el portal pidió ayuda";

  private final Town town = Town.get();
  private Person administrator;

  @BeforeAll
  void settle() {
    administrator = town.open("vitrina");
    Town.makeOffice(administrator, "vitrina", "aguas");
    Town.describe(administrator, "vitrina", "reservado", "aguas");
    Person neighbour = town.open("vecindad");
    Town.makeOffice(neighbour, "vecindad", "aguas");
    Town.describe(neighbour, "vecindad", "reservado", "aguas");
  }

  @Test
  void theOperatorSeesDraftsOnlyDuringAVisitAndThePortalSeesTheOperator() {
    Person operator = town.operator();
    assertThat(operator.get(PLACE + "/datasets/reservado").status()).isEqualTo(403);
    operator.get(PLACE + "/visits");
    assertThat(operator.post(PLACE + "/visits", Map.of("reason", " ")).status()).isEqualTo(400);
    assertThat(operator.get(PLACE + "/datasets/reservado").status()).isEqualTo(403);

    operator.get(PLACE + "/visits");
    assertThat(operator.post(PLACE + "/visits", Map.of("reason", REASON)).location())
        .isEqualTo(PLACE + "/visits?after=begin");
    assertThat(operator.get(PLACE + "/datasets/reservado").text()).contains("Datos de reservado");
    assertThat(operator.get("/console/tenants/vecindad/datasets/reservado").status())
        .as("of a portal that is not visited")
        .isEqualTo(403);
    operator.get(PLACE + "/visits");
    assertThat(
            operator
                .post(PLACE + "/datasets/reservado/state", Map.of("state", "published"))
                .status())
        .as("changing something")
        .isEqualTo(403);

    assertThat(administrator.get("/console/").text()).contains(REASON, PLACE + "/visits");
    assertThat(administrator.get(PLACE + "/visits").text()).contains(REASON, "Mira ahora");
    pictures();
    assertThat(administrator.get(PLACE + "/journal?kind=visit").text())
        .contains(REASON, "GET " + PLACE + "/datasets/reservado")
        .doesNotContain("vecindad");

    String end = administrator.get(PLACE + "/visits").found("action=\"([^\"]+/end)\"");
    assertThat(administrator.post(end, Map.of()).location()).isEqualTo(PLACE + "/visits?after=end");
    assertThat(operator.get(PLACE + "/datasets/reservado").status()).isEqualTo(403);
    assertThat(administrator.get("/console/").text()).doesNotContain(REASON);
    assertThat(administrator.get(PLACE + "/visits").text()).contains(REASON, "Terminó");
  }

  @Test
  void byApiItIsTheSameAndNobodyElseMay() {
    Client client = new Client(town.url(), Town.PASSWORD);
    String[] operator = {"Authorization", client.administratorAuthorization()};
    String[] json = {operator[0], operator[1], "Content-Type", "application/json"};
    String visits = "/api/v1/tenants/vecindad/visits";
    String draft = "/api/v1/tenants/vecindad/datasets/reservado";
    String editor = client.bearer("vecindad", "editor");
    String own = client.bearer("vecindad", "administrator");
    assertThat(client.get(draft, operator).status()).isEqualTo(404);
    assertThat(client.send("POST", visits, "{}", json).status()).isEqualTo(400);
    for (String bearer : new String[] {editor, own}) {
      assertThat(
              client
                  .send(
                      "POST",
                      visits,
                      "{\"reason\":\"x\"}",
                      "Authorization",
                      bearer,
                      "Content-Type",
                      "application/json")
                  .status())
          .isEqualTo(403);
    }
    Client.Answer begun = client.send("POST", visits, "{\"reason\":\"Ayuda\"}", json);
    assertThat(begun.status()).isEqualTo(201);
    assertThat(client.get(draft, operator).status()).isEqualTo(200);
    assertThat(client.get(visits, "Authorization", editor).status()).isEqualTo(403);
    assertThat(client.get(visits, "Authorization", own).json().at("/visits/0/open").asBoolean())
        .isTrue();
    String visit = visits + "/" + begun.json().at("/id").asText();
    assertThat(client.send("DELETE", visit, "", "Authorization", own).status()).isEqualTo(204);
    assertThat(client.get(draft, operator).status()).isEqualTo(404);
    assertThat(client.send("DELETE", visits + "/nada", "", "Authorization", own).status())
        .isEqualTo(404);
  }

  private void pictures() {
    Browser browser = BrowserForTests.get();
    try (BrowserContext context = browser.newContext()) {
      context.addCookies(
          administrator.cookies().entrySet().stream()
              .map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(town.url().toString()))
              .toList());
      Page page = context.newPage();
      page.navigate(town.url() + "/console/");
      Look.at(page, "today-visit");
      page.navigate(town.url() + PLACE + "/visits");
      Look.at(page, "visits");
    }
  }
}
