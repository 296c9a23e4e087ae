package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.cabildo.server.KeycloakSuite;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the other tests hold against an issuer of ours, held against Keycloak itself. */
@Tag(KeycloakSuite.KEYCLOAK)
class KeycloakIT {
  private final KeycloakTown town = KeycloakTown.get();

  @Test
  void theRealmIsMadeOnceAndThenAsItShouldBe() {
    assertThat(town.said.get(0))
        .contains("+ realm cabildo", "+ role cabildo-analyst", "+ client cabildo")
        .contains("+ scope cabildo-api", "+ mapper");
    assertThat(town.said.get(1)).contains("= client cabildo").doesNotContain("  + ", "  ~ ");
    assertThat(settings(town.said.get(1))).isEqualTo(settings(town.said.get(0)));
  }

  /** In a realm of its own: where there are organizations people write their address first. */
  @Test
  void anOrganizationIsMadeOnceAndThenAsItShouldBe() {
    String[] arguments = {
      "--realm", "con-organizaciones", "--organization", "xalapa", "--domain", "xalapa.example"
    };
    assertThat(town.setUp(arguments)).contains("~ organizations", "+ organization xalapa");
    assertThat(town.setUp(arguments))
        .contains("= organizations", "= organization xalapa")
        .doesNotContain("  + ", "  ~ ");
    arguments[5] = "ayuntamiento.example";
    assertThat(town.setUp(arguments)).contains("~ organization xalapa");
    arguments[5] = "xalapa.example";
    assertThat(town.setUp(arguments)).as("both domains").contains("= organization xalapa");
  }

  @Test
  void somebodySignsInAndOut() {
    town.person("rosa");
    Person person = town.stranger();
    Person atKeycloak = town.atKeycloak();
    assertThat(town.signIn(person, atKeycloak, "rosa").location()).isEqualTo("/console/");
    assertThat(person.get("/console/").text()).contains("Doña rosa");
    assertThat(person.get("/console/onboarding").status()).isEqualTo(403);

    Person.Answer out = person.post("/console/sign-out", Map.of());
    String farewell = out.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
    Person.Answer away = atKeycloak.get(KeycloakTown.below(town.keycloak.url(), farewell));
    assertThat(away.status()).as(away.text()).isEqualTo(302);
    assertThat(away.location()).isEqualTo(town.url() + "/console/sign-in?after=sign-out");
    String again = person.get("/console/oidc/start").location();
    assertThat(atKeycloak.get(KeycloakTown.below(town.keycloak.url(), again)).status())
        .as("the form again, because the session is over there too")
        .isEqualTo(200);
  }

  @Test
  void whoRunsTheInstallationIsWhatTheRealmSays() {
    assertThat(operator("eva").get("/console/onboarding").status()).isEqualTo(200);
  }

  /** From opening a portal to a table that anybody reads, with accounts of Keycloak alone. */
  @Test
  void aMunicipalityIsOpenedAndPublishes() {
    Person operator = operator("olga");
    operator.get("/console/onboarding");
    Map<String, String> definition = Town.definition("acatlan", "delia@pueblo.example");
    Person.Answer opened = operator.post("/console/onboarding", definition);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);

    town.person("delia");
    Person delia = town.stranger();
    town.signIn(delia, town.atKeycloak(), "delia");
    String invitation = "/console/invitations/" + Town.invitation(opened);
    assertThat(delia.get(invitation).text()).doesNotContain("name=\"password\"");
    assertThat(delia.post(invitation, Map.of()).location()).startsWith("/console/tenants/acatlan/");

    Town.makeOffice(delia, "acatlan", "obras");
    Town.describe(delia, "acatlan", "pozos", "obras");
    String well = "/console/tenants/acatlan/datasets/pozos";
    String rows = "Pozo;Caudal;Medido\n014;1,5;03/02/2024\n02A;2,25;28/02/2024\n";
    delia.get(well);
    assertThat(delia.upload(well + "/data", "pozos.csv", rows).status()).isEqualTo(303);
    assertThat(town.stranger().get("/acatlan/datasets/pozos").status()).isEqualTo(404);
    delia.get(well);
    assertThat(delia.post(well + "/state", Map.of("state", "published")).status()).isEqualTo(303);
    assertThat(town.stranger().get("/acatlan/datasets/pozos").text())
        .contains("014", "28 feb 2024");
    assertThat(operator.get(well).status()).as("who opened it").isIn(403, 404);
  }

  private Person operator(String name) {
    String id = town.person(name);
    JsonNode role = town.administer("GET", "/roles/cabildo-operator", "");
    town.administer("POST", "/users/" + id + "/role-mappings/realm", "[" + role + "]");
    Person person = town.stranger();
    town.signIn(person, town.atKeycloak(), name);
    return person;
  }

  @Test
  void aSessionEndedThereEndsHere() {
    String luz = town.person("luz");
    Person person = town.stranger();
    town.signIn(person, town.atKeycloak(), "luz");
    assertThat(person.get("/console/").status()).isEqualTo(200);
    town.administer("POST", "/users/" + luz + "/logout", "");
    Wait.until(
        "the end of the session",
        Duration.ofSeconds(20),
        () -> person.get("/console/").status() == 303);
  }

  @Test
  void aProgramsTokenIsTakenIfItIsForUsAlsoAfterTheKeysChanged() {
    program("sin-alcance", "");
    program("carga", "\"cabildo-api\"");
    assertThat(town.status(town.token("sin-alcance"))).isEqualTo(401);
    String before = town.token("carga");
    assertThat(town.status(before)).isEqualTo(200);
    String realm = town.administer("GET", "", "").path("id").asText();
    town.administer(
        "POST",
        "/components",
        """
        {"name":"otra","providerId":"rsa-generated","parentId":"%s",
         "providerType":"org.keycloak.keys.KeyProvider",
         "config":{"priority":["500"],"enabled":["true"],"active":["true"],
                   "algorithm":["RS256"],"keySize":["2048"]}}
        """
            .formatted(realm));
    String after = town.token("carga");
    assertThat(after.split("\\.")[0]).isNotEqualTo(before.split("\\.")[0]);
    Wait.until("the new key", Duration.ofSeconds(20), () -> town.status(after) == 200);
    assertThat(town.status(before)).isEqualTo(200);
  }

  @Test
  void workGoesOnWhileItHangs() {
    town.person("ines");
    program("nocturna", "\"cabildo-api\"");
    Person person = town.stranger();
    town.signIn(person, town.atKeycloak(), "ines");
    String token = town.token("nocturna");
    assertThat(town.status(token)).isEqualTo(200);
    town.keycloak.hang();
    try {
      assertThat(person.get("/console/").status()).isEqualTo(200);
      assertThat(town.status(token)).isEqualTo(200);
    } finally {
      town.keycloak.goOn();
    }
  }

  private void program(String client, String scope) {
    town.administer(
        "POST",
        "/clients",
        """
        {"clientId":"%s","secret":"un-secreto","publicClient":false,"serviceAccountsEnabled":true,
         "standardFlowEnabled":false,"defaultClientScopes":["basic","roles"%s]}
        """
            .formatted(client, scope.isEmpty() ? "" : "," + scope));
  }

  private static String settings(String printed) {
    return printed.lines().filter(line -> line.startsWith("CABILDO_")).toList().toString();
  }
}
