package org.cabildo.server.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One organization of a realm, and nothing else of it. */
class OrganizationPlanTest {
  private final OrganizationPlan plan = new OrganizationPlan("xalapa", "xalapa.gob.mx");

  @Test
  void aNewOneHasTheNameOfThePortalAndItsDomain() throws JsonProcessingException {
    assertThat(plan.planned(Optional.empty()))
        .isEqualTo(
            json(
                "{'alias':'xalapa','enabled':true,"
                    + "'domains':[{'name':'xalapa.gob.mx','verified':false}],'name':'xalapa'}"));
  }

  @Test
  void oneThatIsThereKeepsItsNameItsDomainsAndWhatWasVerified() throws JsonProcessingException {
    JsonNode there =
        json(
            "{'id':'7','name':'Ayuntamiento','alias':'xalapa','enabled':true,'domains':["
                + "{'name':'xalapa.gob.mx','verified':true},{'name':'otro.mx','verified':false}]}");
    assertThat(Reconciled.holds(there, plan.planned(Optional.of(there)))).isTrue();
    OrganizationPlan more = new OrganizationPlan("xalapa", "nuevo.mx");
    assertThat(Reconciled.holds(there, more.planned(Optional.of(there)))).isFalse();
    JsonNode merged = Reconciled.merged(there, more.planned(Optional.of(there)));
    assertThat(merged.path("name").asText()).isEqualTo("Ayuntamiento");
    assertThat(merged.path("domains")).hasSize(3);
  }

  @Test
  void ofTheRealmOnlyTheSwitchIsSent() throws JsonProcessingException {
    JsonNode realm =
        json("{'realm':'cabildo','organizationsEnabled':false,'smtpServer':{'a':'b'}}");
    JsonNode current = OrganizationPlan.switchIn(realm);
    assertThat(Reconciled.holds(current, OrganizationPlan.switchedOn())).isFalse();
    assertThat(Reconciled.merged(current, OrganizationPlan.switchedOn()))
        .isEqualTo(json("{'organizationsEnabled':true}"));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
