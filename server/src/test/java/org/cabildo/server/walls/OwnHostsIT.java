package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.cabildo.server.Client;
import org.cabildo.server.testing.FakeNames;
import org.cabildo.server.testing.RunningServer;
import org.junit.jupiter.api.Test;

/** A host name from the claim to the portal that answers under it. */
class OwnHostsIT {
  private final Client client = new Client();

  @Test
  void aHostNameLeadsToThePortalOnceItIsProvenAndNoLongerThanWanted() {
    String administrator = client.bearer("zapopan", "administrator");
    JsonNode claim =
        send("PUT", at("zapopan", "/Datos.Zapopan.example"), administrator, 200).json();
    assertThat(claim.at("/host").asText()).isEqualTo("datos.zapopan.example");
    assertThat(claim.at("/record").asText()).isEqualTo("_cabildo-challenge.datos.zapopan.example");
    assertThat(send("PUT", at("zapopan", "/datos.zapopan.example"), administrator, 200).json())
        .isEqualTo(claim);
    assertThat(answers("datos.zapopan.example")).isEqualTo(421);

    String unproven = send("POST", proof("zapopan"), administrator, 400).text();
    assertThat(unproven).contains("not-proven", "_cabildo-challenge.datos.zapopan.example");
    names(claim.at("/record").asText(), "x" + claim.at("/token").asText());
    send("POST", proof("zapopan"), administrator, 400);
    names(claim.at("/record").asText(), "otra", claim.at("/token").asText());
    send("POST", proof("zapopan"), administrator, 204);
    assertThat(answers("datos.zapopan.example")).isEqualTo(200);
    JsonNode hosts = send("GET", at("zapopan", ""), administrator, 200).json();
    assertThat(hosts.at("/hosts").toString()).contains("datos.zapopan.example");
    assertThat(hosts.at("/claims")).isEmpty();

    send("DELETE", at("zapopan", "/datos.zapopan.example"), administrator, 204);
    assertThat(answers("datos.zapopan.example")).isEqualTo(421);
    send("DELETE", at("zapopan", "/datos.zapopan.example"), administrator, 404);
  }

  @Test
  void aClaimIsInNobodysWayAndWhatIsTakenIsRefusedAlike() {
    String first = client.bearer("puebla", "administrator");
    String second = client.bearer("xalapa", "administrator");
    String host = "/disputado.ejemplo.example";
    JsonNode one = send("PUT", at("puebla", host), first, 200).json();
    JsonNode other = send("PUT", at("xalapa", host), second, 200).json();
    assertThat(one.at("/token")).isNotEqualTo(other.at("/token"));

    names(other.at("/record").asText(), one.at("/token").asText());
    send("POST", at("xalapa", host + "/proof"), second, 400);
    names(other.at("/record").asText(), other.at("/token").asText());
    send("POST", at("puebla", host + "/proof"), first, 400);
    send("POST", at("xalapa", host + "/proof"), second, 204);

    names(one.at("/record").asText(), one.at("/token").asText());
    String late = refusal("POST", at("puebla", host + "/proof"), first);
    String again = refusal("PUT", at("puebla", host), first);
    String own = refusal("PUT", at("xalapa", host), second);
    assertThat(late).isEqualTo(again).isEqualTo(own).contains("disputado.ejemplo.example");
    assertThat(late).doesNotContain("xalapa", "puebla");
    send("DELETE", at("puebla", host), first, 204);
    send("DELETE", at("xalapa", host), second, 204);
  }

  @Test
  void whatIsNoHostNameIsRefusedAndOnlyAdministratorsAsk() {
    String administrator = client.bearer("puebla", "administrator");
    for (String wrong : new String[] {"localhost", "127.0.0.1", "a_b.example", "a.example:80"}) {
      assertThat(send("PUT", at("puebla", "/" + wrong), administrator, 400).text())
          .as(wrong)
          .contains("host");
    }
    String editor = client.bearer("puebla", "editor");
    send("PUT", at("puebla", "/datos.puebla.example"), editor, 403);
    send("GET", at("puebla", ""), editor, 403);
    send("POST", at("puebla", "/sin-pedir.example/proof"), administrator, 404);
    String operator = RunningServer.get().administratorAuthorization();
    send("PUT", at("puebla", "/datos.puebla.example"), operator, 200);
    send("DELETE", at("puebla", "/datos.puebla.example"), operator, 204);
  }

  private String refusal(String method, String path, String authorization) {
    return send(method, path, authorization, 400).json().at("/detail").asText();
  }

  private static void names(String record, String... texts) {
    FakeNames.shared().put(record, texts);
  }

  private static int answers(String host) {
    return RawRequest.get(host, "/", "Accept: text/html").send().status();
  }

  private static String at(String tenant, String path) {
    return "/api/v1/tenants/" + tenant + "/hosts" + path;
  }

  private static String proof(String tenant) {
    return at(tenant, "/datos." + tenant + ".example/proof");
  }

  private Client.Answer send(String method, String path, String authorization, int status) {
    Client.Answer answer = client.send(method, path, "", "Authorization", authorization);
    assertThat(answer.status()).as(method + " " + path + " " + answer.text()).isEqualTo(status);
    return answer;
  }
}
