package org.cabildo.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
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

  @Test
  void aLogoIsShownWhereverThePortalIsAndCanBeTakenAway() throws IOException {
    String operator = client.server().administratorAuthorization();
    open("tlacolulan", operator);
    String administrator = client.bearer("tlacolulan", "administrator");
    String initial = client.get("/tlacolulan/logo.svg").text();
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>";
    assertThat(logo("PUT", svg.getBytes(UTF_8), "image/svg+xml", administrator)).isEqualTo(204);
    assertThat(client.get("/tlacolulan/logo.svg").text()).isEqualTo(svg);

    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
    assertThat(logo("PUT", png.toByteArray(), "image/png", administrator)).isEqualTo(204);
    Client.Answer shown = client.get("/tlacolulan/logo.svg");
    assertThat(shown.text()).contains("<image width=\"256\" height=\"171\"");
    assertThat(shown.headers().map())
        .containsEntry("Content-Type", List.of("image/svg+xml"))
        .containsEntry("X-Content-Type-Options", List.of("nosniff"));
    assertThat(shown.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy).contains("sandbox", "default-src 'none'", "img-src data:"));
    assertThat(client.get("/tlacolulan/").text()).containsPattern("<img src=\"[^\"]*logo.svg\\?v=");

    byte[] unsafe = svg.replace("<path", "<script/><path").getBytes(UTF_8);
    assertThat(logo("PUT", unsafe, "image/svg+xml", administrator)).isEqualTo(400);
    assertThat(logo("PUT", new byte[1_048_577], "image/png", administrator)).isEqualTo(413);
    assertThat(logo("PUT", "RIFF".getBytes(UTF_8), "image/webp", administrator)).isEqualTo(415);
    String editor = client.bearer("tlacolulan", "editor");
    assertThat(logo("PUT", svg.getBytes(UTF_8), "image/svg+xml", editor)).isEqualTo(403);
    assertThat(logo("DELETE", new byte[0], "image/png", editor)).isEqualTo(403);
    assertThat(logo("PUT", svg.getBytes(UTF_8), "image/svg+xml", operator)).isEqualTo(403);
    assertThat(client.get("/tlacolulan/logo.svg").text()).isEqualTo(shown.text());

    assertThat(logo("DELETE", new byte[0], "image/png", administrator)).isEqualTo(204);
    assertThat(logo("DELETE", new byte[0], "image/png", administrator)).isEqualTo(204);
    assertThat(client.get("/tlacolulan/logo.svg").text()).isEqualTo(initial);
    String journal = call("GET", "/api/v1/tenants/tlacolulan/journal", "", administrator).text();
    assertThat(journal.split("tenant.change", -1)).hasSize(4);
    assertThat(journal).containsPattern("logo: sha256:[0-9a-f]{12} → sha256:[0-9a-f]{12}");
  }

  private int logo(String method, byte[] file, String type, String who) {
    return client
        .send(
            method,
            "/api/v1/tenants/tlacolulan/profile/logo",
            file,
            "Authorization",
            who,
            "Content-Type",
            type)
        .status();
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
