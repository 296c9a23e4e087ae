package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;

/** Many governments get their portals from one file, on the running server. */
class RollsIT {
  private static final String HEADER =
      "nombre,nombre_corto,clave,estado,correo_administrador,dominio,color\n";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Client client = new Client();
  private final String operator = client.server().administratorAuthorization();

  @Test
  void eachLineIsJudgedFirstAndOpenedOnDemand() {
    JsonNode checked =
        check(
            HEADER
                + "Municipio de Tecolutla,tecolutla,30158,Veracruz,a@tecolutla.example,,\n"
                + "Municipio de Papantla,papantla,30124,Puebla,a@papantla.example,,\n"
                + "Municipio de Xalapa,xalapa,30087,Veracruz,a@xalapa.example,,\n"
                + "Otro lugar,puebla,30001,Veracruz,a@otro.example,,\n"
                + "Municipio de Tecolutla,tecolutla,30158,Veracruz,a@tecolutla.example,,\n"
                + "Municipio de Nautla,nautla,30114,Veracruz,a@nautla.example,,verde\n"
                + "Municipio de Vega,vega-de-alatorre,30192,Veracruz,a@vega.example,vega.example,#2f7d32\n");
    assertThat(checked.at("/state").asText()).isEqualTo("checked");
    assertThat(states(checked)).isEqualTo("ready wrong present wrong wrong wrong ready");
    assertThat(checked.at("/lines/1/column").asText()).isEqualTo("estado");
    assertThat(checked.at("/lines/1/problem").asText()).contains("Veracruz");
    assertThat(checked.at("/lines/3/column").asText()).isEqualTo("nombre_corto");
    assertThat(checked.at("/lines/4/problem").asText()).contains("2");
    assertThat(checked.at("/lines/5/column").asText()).isEqualTo("color");
    assertThat(client.get("/api/v1/tenants/tecolutla").status()).isEqualTo(404);

    JsonNode ended = opened(checked.at("/id").asText());
    assertThat(states(ended)).isEqualTo("opened wrong present wrong wrong wrong opened");
    assertThat(client.get("/tecolutla/").status()).isEqualTo(200);
    assertThat(client.get("/api/v1/tenants/vega-de-alatorre").text()).contains("vega.example");
  }

  @Test
  void theLinksComeOutOnceAndLeadIn() {
    String id =
        check(HEADER + "Municipio de Actopan,actopan,30004,Veracruz,a@actopan.example,,\n")
            .at("/id")
            .asText();
    assertThat(opened(id).at("/links").asInt()).isEqualTo(1);
    String links = send("POST", "/api/v1/rolls/" + id + "/links", "").text();
    assertThat(links).contains("nombre_corto,correo_administrador,enlace,vence");
    assertThat(links.lines().skip(1)).hasSize(1);
    assertThat(links).contains("actopan,a@actopan.example,http");
    String link = links.split(",http")[1].split(",")[0];
    assertThat(client.get(link.substring(link.indexOf("/console/"))).text())
        .contains("a@actopan.example");
    assertThat(send("POST", "/api/v1/rolls/" + id + "/links", "").text().lines().skip(1)).isEmpty();
    assertThat(send("GET", "/api/v1/rolls/" + id, "").json().at("/links").asInt()).isZero();
  }

  @Test
  void whatWasCorrectedIsSentAgainAndTheRestIsNotRepeated() {
    String good = "Municipio de Coacoatzintla,coacoatzintla,30036,Veracruz,a@coa.example,,\n";
    String id =
        check(HEADER + good + "Municipio de Tonayán,tonayan,30182,Puebla,a@tonayan.example,,\n")
            .at("/id")
            .asText();
    opened(id);
    String wrong = send("GET", "/api/v1/rolls/" + id + "/wrong.csv?lang=en", "").text();
    assertThat(wrong).contains("slug").contains("tonayan").doesNotContain("coacoatzintla");
    JsonNode again = check(wrong.replace("Puebla", "Veracruz") + "\n");
    assertThat(states(again)).isEqualTo("ready");
    assertThat(states(opened(again.at("/id").asText()))).isEqualTo("opened");
    JsonNode whole = check(HEADER + good);
    assertThat(states(whole)).isEqualTo("present");
    assertThat(opened(whole.at("/id").asText()).at("/links").asInt()).isZero();
  }

  @Test
  void onlyAnOperatorOpensThem() {
    String administrator = client.bearer("xalapa", "administrator");
    for (String who : new String[] {administrator, client.bearer("puebla", "editor")}) {
      assertThat(
              client
                  .send(
                      "POST",
                      "/api/v1/rolls",
                      HEADER,
                      "Authorization",
                      who,
                      "Content-Type",
                      "text/csv")
                  .status())
          .isIn(401, 403);
    }
  }

  /** How long many take is told, not judged: {@code -Dcabildo.rolls=2500}. */
  @Test
  void manyAreOpenedOneAfterTheOther() {
    int many = Integer.getInteger("cabildo.rolls", 25);
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < many; i++) {
      csv.append(
          "Municipio número %1$d,lista-%1$d,%2$05d,,a@lista-%1$d.example,,\n"
              .formatted(i, 1000 * (1 + i % 32) + i / 32 + 1));
    }
    JsonNode checked = check(csv.toString());
    assertThat(checked.at("/ready").asInt()).isEqualTo(many);
    long begun = System.nanoTime();
    JsonNode ended = opened(checked.at("/id").asText(), Duration.ofMinutes(20));
    System.out.printf(
        "%d portals opened in %d ms%n", many, (System.nanoTime() - begun) / 1_000_000);
    assertThat(ended.at("/opened").asInt()).isEqualTo(many);
    assertThat(client.get("/lista-" + (many - 1) + "/").status()).isEqualTo(200);
  }

  private JsonNode check(String csv) {
    Client.Answer answer = send("POST", "/api/v1/rolls?lang=es", csv);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode opened(String id) {
    return opened(id, PATIENCE);
  }

  private JsonNode opened(String id, Duration patience) {
    assertThat(send("POST", "/api/v1/rolls/" + id + "/opening", "").status()).isEqualTo(202);
    String roll = "/api/v1/rolls/" + id;
    Wait.until(
        "the end of a roll",
        patience,
        () -> send("GET", roll, "").json().at("/state").asText().equals("ended"));
    return send("GET", roll, "").json();
  }

  private static String states(JsonNode roll) {
    return String.join(" ", roll.at("/lines").findValuesAsText("state"));
  }

  private Client.Answer send(String method, String path, String body) {
    return client.send(method, path, body, "Authorization", operator, "Content-Type", "text/csv");
  }
}
