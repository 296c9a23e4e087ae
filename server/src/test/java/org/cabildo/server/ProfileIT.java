package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A portal says of itself what its own people want it to, and of no other. */
class ProfileIT {
  private static final String AT = "/api/v1/tenants/%s/profile";
  private final Client client = new Client();

  @Test
  void whatAnAdministratorChangesShowsAtOnceAndTheRestStays() {
    String operator = client.server().administratorAuthorization();
    open("zongolica", operator);
    open("yecuatla", operator);
    String administrator = client.bearer("zongolica", "administrator");
    Client.Answer read = send("GET", "zongolica", "", administrator, 200);
    ObjectNode profile = (ObjectNode) read.json();
    String other = client.get("/api/v1/tenants/yecuatla").text();

    profile.put("name", "Ayuntamiento de Zongolica").put("license", "CC0-1.0");
    profile.putObject("theme").put("seed", "#b71c1c").put("fonts", "serif");
    ObjectNode congress = profile.withArray("links").addObject();
    congress.put("label", "Congreso").put("href", "https://congreso.example/");
    congress.putObject("translations").putObject("en").put("label", "Congress");
    send("PUT", "zongolica", profile.toString(), administrator, 200, etag(read));
    assertThat(client.get("/zongolica/").text()).contains("Ayuntamiento de Zongolica");
    assertThat(client.get("/zongolica/?lang=en").text())
        .contains("<a href=\"https://congreso.example/\" rel=\"external\">Congress</a>");
    assertThat(client.get("/zongolica/theme.css").text()).containsIgnoringCase("serif");
    JsonNode now = client.get("/api/v1/tenants/zongolica").json();
    assertThat(now.at("/license").asText()).isEqualTo("CC0-1.0");
    assertThat(now.at("/hosts/0").asText()).isEqualTo("datos.zongolica.example");
    assertThat(now.at("/links/0/label").asText()).isEqualTo("Sitio");
    assertThat(client.get("/api/v1/tenants/yecuatla").text()).isEqualTo(other);

    profile.put("name", "Quien leyó antes");
    send("PUT", "zongolica", profile.toString(), administrator, 412, etag(read));
    congress.put("href", "javascript:alert(1)");
    send("PUT", "zongolica", profile.toString(), administrator, 400);
    congress.put("href", "https://congreso.example/");
    profile.put("contactEmail", "nadie");
    send("PUT", "zongolica", profile.toString(), administrator, 400);
    profile.remove("theme");
    send("PUT", "zongolica", profile.toString(), administrator, 400);
    send("PUT", "yecuatla", read.text(), administrator, 403);
    send("PUT", "zongolica", read.text(), client.bearer("zongolica", "editor"), 403);
    assertThat(client.get("/api/v1/tenants/zongolica").json()).isEqualTo(now);
    assertThat(client.get("/api/v1/tenants/yecuatla").text()).isEqualTo(other);
    assertThat(journal(administrator))
        .containsOnlyOnce("tenant.change")
        .contains("name.es: Municipio zongolica → Ayuntamiento de Zongolica")
        .contains("theme.seed: #235b4e → #b71c1c")
        .contains("links.Congreso.href: → https://congreso.example/");
  }

  private void open(String id, String operator) {
    String definition =
        """
        {"id": "%1$s", "name": "Municipio %1$s", "description": "Portal de %1$s.",
         "place": {"country": "MX", "code": "30128", "name": "%1$s", "level": "municipality",
                   "latitude": 19.56, "longitude": -97.24},
         "contactEmail": "datos@%1$s.example", "timeZone": "America/Mexico_City",
         "hosts": ["datos.%1$s.example"],
         "links": [{"label": "Sitio", "href": "https://www.%1$s.example/"}]}
        """
            .formatted(id);
    assertThat(call("POST", "/api/v1/tenants", definition, operator).status()).isEqualTo(201);
  }

  private String journal(String administrator) {
    return call("GET", "/api/v1/tenants/zongolica/journal", "", administrator).text();
  }

  private static String[] etag(Client.Answer read) {
    return new String[] {"If-Match", read.headers().firstValue("ETag").orElseThrow()};
  }

  private Client.Answer send(
      String method, String tenant, String body, String who, int status, String... more) {
    Client.Answer answer = call(method, AT.formatted(tenant), body, who, more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }

  private Client.Answer call(String method, String path, String body, String who, String... more) {
    String[] headers = new String[more.length + 4];
    headers[0] = "Authorization";
    headers[1] = who;
    headers[2] = "Content-Type";
    headers[3] = "application/json";
    System.arraycopy(more, 0, headers, 4, more.length);
    return client.send(method, path, body, headers);
  }
}
