package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.cabildo.server.Client;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.FakeIssuer;
import org.cabildo.server.testing.FakePerson;
import org.cabildo.server.testing.FakeTokens;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who somebody is comes from the provider, what the person may do from the tenant's tables. */
@Tag(SharedServerSuite.OWN)
class OidcAccessIT {
  private final OidcTown town = OidcTown.get();

  @BeforeEach
  void awaitTheProvider() {
    Wait.until(
        "the provider",
        Duration.ofSeconds(20),
        () -> town.stranger().get("/console/oidc/start").status() == 303);
  }

  @Test
  void anInvitationGivesARoleToTheAccountOfTheProvider() {
    Person mayor = town.open("misantla");
    String page = town.invite(mayor, "misantla", "rosa@misantla.example", "editor");
    Person person = town.stranger();
    String start = person.get(page).found("href=\"[^\"]*(/console/oidc/start[^\"]*)\"");
    FakePerson rosa = FakePerson.named("rosa-1", "Rosa");
    assertThat(town.signIn(person, rosa, start.replaceFirst(".*to=", "")).location())
        .isEqualTo(page);
    assertThat(person.get(page).text()).contains("Rosa").doesNotContain("name=\"password\"");
    String before = person.cookies().get("cabildo-session");
    assertThat(person.post(page, Map.of()).location()).startsWith("/console/tenants/misantla/");
    assertThat(person.cookies().get("cabildo-session")).isNotEqualTo(before);
    person.get("/console/");
    assertThat(town.logout(town.issuer.tokens().logout(rosa)).status()).isEqualTo(200);
    assertThat(person.get("/console/").status())
        .as("the new session ends with theirs")
        .isEqualTo(303);
    town.signIn(person, rosa, "/console/");
    assertThat(person.get("/console/tenants/misantla/catalog").status()).isEqualTo(200);
    assertThat(person.get("/console/tenants/misantla/people").status()).isEqualTo(403);
    assertThat(town.stranger().get(page).status()).isEqualTo(404);

    String token = "Bearer " + town.issuer.tokens().access(rosa);
    assertThat(office("misantla", "catastro", token)).isEqualTo(200);
    assertThat(town.signIn(rosa).get("/console/tenants/misantla/catalog").status()).isEqualTo(200);
    mayor.get("/console/tenants/misantla/people");
    assertThat(mayor.post("/console/tenants/misantla/people/oidc:rosa-1/remove", Map.of()).status())
        .isEqualTo(303);
    assertThat(office("misantla", "aguas", token)).isEqualTo(403);
  }

  @Test
  void anAddressIsNobodysProof() {
    Person mayor = town.open("tlapacoyan");
    FakePerson impostor =
        FakePerson.named("impostor-1", "Impostor").at("alcaldia@tlapacoyan.example");
    Person person = town.signIn(impostor);
    assertThat(person.get("/console/tenants/tlapacoyan/people").status()).isIn(403, 404);
    assertThat(mayor.get("/console/tenants/tlapacoyan/people").status()).isEqualTo(200);

    Person neighbour = town.open("martinez");
    String page = town.invite(neighbour, "martinez", "alcaldia@tlapacoyan.example", "viewer");
    Person unverified = town.signIn(FakePerson.named("impostor-2", "Otro"));
    assertThat(unverified.get(page).text()).doesNotContain("form action=\"" + page);
    assertThat(unverified.post(page, Map.of()).status()).isEqualTo(404);
    assertThat(town.signIn(impostor).get(page).text()).contains("form");
  }

  @Test
  void aTokenOpensWhatItsBearerMayDo() {
    town.open("perote");
    FakePerson machine = FakePerson.named("machine-1", "Carga nocturna");
    String nobody = "Bearer " + town.issuer.tokens().access(machine);
    assertThat(town.tenants(nobody).status()).isEqualTo(200);
    assertThat(office("perote", "obras", nobody)).isEqualTo(403);
    assertThat(open("altotonga", nobody).status()).isEqualTo(403);

    String operator = "Bearer " + town.issuer.tokens().access(machine.with("cabildo-operator"));
    assertThat(open("altotonga", operator).status()).isEqualTo(201);
    assertThat(office("perote", "obras", operator)).isEqualTo(403);
    assertThat(open("jalacingo", nobody).status()).isEqualTo(403);
  }

  @Test
  void aProgramHasTheRoleThatATenantGivesItByItsIdentifier() {
    Person mayor = town.open("coatepec");
    town.open("xico");
    FakePerson machine = FakePerson.named("machine-2", "service-account-carga");
    String token = "Bearer " + town.issuer.tokens().access(machine);
    assertThat(office("coatepec", "obras", token)).isEqualTo(403);

    String page = "/console/tenants/coatepec/service-accounts";
    assertThat(mayor.get("/console/tenants/coatepec/tokens").text()).contains(page);
    mayor.get(page);
    Map<String, String> form =
        Map.of("subject", "machine-2", "name", "Carga nocturna", "role", "editor");
    assertThat(mayor.post(page, Map.of("subject", "../2", "name", "X", "role", "editor")).status())
        .isEqualTo(400);
    assertThat(mayor.post(page, form).status()).isEqualTo(303);
    assertThat(mayor.get(page).text()).contains("Carga nocturna", "machine-2");
    assertThat(office("coatepec", "obras", token)).isEqualTo(200);
    assertThat(office("xico", "obras", token)).as("elsewhere").isEqualTo(403);
    assertThat(town.signIn(machine).get("/console/tenants/coatepec/catalog").status())
        .as("with a browser")
        .isEqualTo(403);
    String journal = "/console/tenants/coatepec/journal?actor=oidc%3Amachine-2";
    assertThat(mayor.get(journal).text()).contains("guardó una dependencia", "Carga nocturna");

    mayor.get(page);
    assertThat(mayor.post(page + "/machine-2/remove", Map.of()).status()).isEqualTo(303);
    assertThat(office("coatepec", "parques", token)).as("at once").isEqualTo(403);
  }

  @Test
  void theApiGivesAProgramARoleAndTakesItAway() {
    town.open("naolinco");
    String operator = town.client().administratorAuthorization();
    String token =
        "Bearer " + town.issuer.tokens().access(FakePerson.named("machine-3", "Sensores"));
    String all = "/api/v1/tenants/naolinco/service-accounts";
    String body = "{\"name\":\"Sensores\",\"role\":\"editor\"}";
    assertThat(send("PUT", all + "/machine-3", body, operator).status()).isEqualTo(200);
    assertThat(send("GET", all, "", operator).json().at("/serviceAccounts/0/subject").asText())
        .isEqualTo("machine-3");
    assertThat(office("naolinco", "obras", token)).isEqualTo(200);
    assertThat(send("GET", all, "", token).status()).as("an editor").isEqualTo(403);
    assertThat(send("PUT", all + "/machine-3", body.replace("editor", "viewer"), operator).status())
        .isEqualTo(200);
    assertThat(office("naolinco", "parques", token)).as("a viewer").isEqualTo(403);
    assertThat(send("DELETE", all + "/machine-3", "", operator).status()).isEqualTo(204);
    assertThat(send("DELETE", all + "/machine-3", "", operator).status()).isEqualTo(404);
  }

  @Test
  void anAnalystOfTheProviderSeesAllPortalsAndChangesNothing() {
    town.open("banderilla");
    FakePerson ines = FakePerson.named("ines-1", "Inés").with("cabildo-analyst");
    String token = "Bearer " + town.issuer.tokens().access(ines);
    String figures = "/api/v1/federation/statistics/tenants";
    assertThat(send("GET", figures, "", token).text()).contains("banderilla");
    assertThat(office("banderilla", "obras", token)).isEqualTo(403);
    assertThat(open("rafael", token).status()).isEqualTo(403);
    Person person = town.signIn(ines);
    assertThat(person.get("/console/federation?sort=rows&order=desc").text())
        .contains("banderilla", "aria-sort=\"descending\"");
    assertThat(person.get("/console/federation/tenants.csv").text()).contains("banderilla,");
    for (String page : List.of("onboarding", "analysts", "tenants/banderilla/people")) {
      assertThat(person.get("/console/" + page).status()).as(page).isEqualTo(403);
    }
    FakePerson nobody = FakePerson.named("nadie-1", "Nadie");
    assertThat(town.signIn(nobody).get("/console/federation").status()).isEqualTo(403);
  }

  @Test
  void theOperatorMakesAnAnalystAndTakesItAway() {
    Person operator = town.operator();
    operator.get("/console/analysts");
    Map<String, String> ana = Map.of("login", "ana@federal.example");
    Person.Answer made = operator.post("/console/analysts", ana);
    assertThat(made.status()).isEqualTo(201);
    assertThat(operator.post("/console/analysts", Map.of("login", "admin")).status())
        .isEqualTo(400);
    String password = made.found("<code translate=\"no\">([a-z0-9-]{19})</code>");
    Person analyst = town.stranger();
    Town.signIn(analyst, "ana@federal.example", password);
    assertThat(analyst.get("/console/federation").location()).isEqualTo("/console/password");
    analyst.get("/console/password");
    analyst.post(
        "/console/password",
        Map.of("current", password, "password", Town.PASSWORD, "again", Town.PASSWORD));
    assertThat(analyst.get("/console/federation").status()).isEqualTo(200);
    assertThat(operator.get("/console/analysts").text()).contains("ana@federal.example");
    assertThat(operator.post("/console/analysts/dismiss", ana).status()).isEqualTo(303);
    assertThat(analyst.get("/console/federation").status()).as("at once").isEqualTo(403);
  }

  @Test
  void everyTokenThatIsRefusedIsRefusedAlike() {
    FakePerson ana = FakePerson.named("ana-1", "Ana");
    FakeTokens genuine = town.issuer.tokens();
    String unknown = withoutId(town.tenants("Bearer cab_perote_000000000000_" + "0".repeat(64)));
    for (String token :
        new String[] {
          genuine.signed(
              genuine
                  .accessClaims(ana)
                  .expirationTime(Date.from(Instant.now().minusSeconds(90)))
                  .build()),
          genuine.signed(genuine.accessClaims(ana).audience("account").build()),
          genuine.id(ana, java.util.Optional.of("n")),
          genuine.logout(ana),
          new FakeTokens(genuine.issuer(), FakeIssuer.rsaKey()).access(ana),
          genuine.access(FakePerson.named("../admin", "Otra")),
          genuine.access(ana) + ".x.y",
          "a.b.c"
        }) {
      Client.Answer refused = town.tenants("Bearer " + token);
      assertThat(refused.status()).as(token).isEqualTo(401);
      assertThat(withoutId(refused)).isEqualTo(unknown);
    }
  }

  private static String withoutId(Client.Answer answer) {
    return answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  private int office(String tenant, String slug, String authorization) {
    String office = "/api/v1/tenants/" + tenant + "/offices/" + slug;
    return send("PUT", office, "{\"name\":\"" + slug + "\"}", authorization).status();
  }

  private Client.Answer open(String tenant, String authorization) {
    return send("POST", "/api/v1/tenants", Publisher.definition(tenant), authorization);
  }

  private Client.Answer send(String method, String path, String body, String authorization) {
    return town.client()
        .send(
            method, path, body, "Authorization", authorization, "Content-Type", "application/json");
  }
}
