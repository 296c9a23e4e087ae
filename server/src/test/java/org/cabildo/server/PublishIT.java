package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file sent by a publisher is on the portal, in the API and in the federation at once. */
class PublishIT {
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private final Client client = new Client();
  private final String publisher = client.bearer("xalapa", "publisher");

  @Test
  void aPublishedFileIsReadableEverywhereAndTheOriginalIsByteIdentical() {
    String csv = "Especie;Altura;Plantado\nFresno;\"12,5\";03/02/2020\nÁlamo;8;15/11/2021\n";
    assertThat(create("arboles-a", "published").status()).isEqualTo(201);
    assertThat(client.get(DATASETS + "/arboles-a").status()).isEqualTo(404);
    assertThat(upload("arboles-a", csv).status()).isEqualTo(201);

    JsonNode rows = client.get(DATASETS + "/arboles-a/rows").json();
    assertThat(rows.at("/total").asInt()).isEqualTo(2);
    assertThat(rows.at("/rows/0/altura").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(rows.at("/rows/0/plantado").asText()).isEqualTo("2020-02-03");
    assertThat(client.get(DATASETS + "/arboles-a/original").bytes())
        .isEqualTo(csv.getBytes(StandardCharsets.UTF_8));
    assertThat(client.get("/xalapa/datasets/arboles-a").text()).contains("Prueba arboles-a");
    assertThat(client.get("/api/v1/federation/search?q=arboles-a").json().at("/total").asInt())
        .isEqualTo(1);
  }

  @Test
  void theSameBytesAgainAreTheSameVersionAndOthersANewOne() {
    create("versiones", "published");
    assertThat(upload("versiones", "a,b\n1,2\n").json().at("/number").asInt()).isEqualTo(1);
    assertThat(upload("versiones", "a,b\n1,2\n").status()).isEqualTo(200);
    assertThat(upload("versiones", "a,b\n3,4\n").json().at("/number").asInt()).isEqualTo(2);
    assertThat(client.get(DATASETS + "/versiones/rows?version=1").json().at("/rows/0/a").asInt())
        .isEqualTo(1);
    assertThat(client.get(DATASETS + "/versiones/rows").json().at("/rows/0/a").asInt())
        .isEqualTo(3);
  }

  @Test
  void aDraftShowsNowhere() {
    create("borrador", "draft");
    upload("borrador", "secreto\nCANARIO-BORRADOR\n");
    Client.Answer draft = client.get(DATASETS + "/borrador");
    assertThat(draft.text()).isEqualTo(same(draft, client.get(DATASETS + "/inexistente")));
    for (String path :
        new String[] {
          DATASETS + "?q=borrador",
          DATASETS + "/borrador/rows",
          "/api/v1/federation/search?q=borrador",
          "/xalapa/datasets?q=borrador",
          "/xalapa/feed.atom",
          "/xalapa/sitemap.xml",
          "/xalapa/"
        }) {
      assertThat(client.get(path).text())
          .as(path)
          .doesNotContain("CANARIO-BORRADOR")
          .doesNotContain("Prueba borrador");
    }
    assertThat(client.get(DATASETS + "/borrador/rows", "Authorization", publisher).text())
        .contains("CANARIO-BORRADOR");
  }

  @Test
  void searchUnderstandsAccentsAndPluralsAndAsksTheDatabaseAFixedNumberOfTimes() {
    for (String words :
        new String[] {"luminarias", "luminaria", "LUMINÁRIAS", "alumbrado+publico"}) {
      Client.Answer found = client.get(DATASETS + "?q=" + encoded(words));
      assertThat(found.json().at("/datasets/0/slug").asText()).as(words).isEqualTo("alumbrado");
      assertThat(statements(found)).isLessThanOrEqualTo(12);
    }
  }

  @Test
  void theCursorVisitsEveryRowOnce() {
    Set<String> seen = new HashSet<>();
    String after = "";
    int pages = 0;
    do {
      JsonNode page = client.get(DATASETS + "/alumbrado/rows?select=id&limit=1000" + after).json();
      page.at("/rows").forEach(row -> assertThat(seen.add(row.at("/id").asText())).isTrue());
      after = page.has("next") ? "&after=" + page.at("/next").asText() : "";
      pages++;
    } while (!after.isEmpty());
    assertThat(seen).hasSize(8400);
    assertThat(pages).isEqualTo(9);
  }

  @Test
  void everyMistakeIsAProblemInWords() {
    JsonNode column = client.get(DATASETS + "/alumbrado/rows?where=zon%3D%27x%27").json();
    assertThat(column.at("/code").asText()).isEqualTo("unknown-column");
    assertThat(column.at("/suggestion").asText()).isEqualTo("zona");
    assertThat(column.at("/position").asInt()).isEqualTo(1);
    assertThat(client.get(DATASETS + "?ofice=x").json().at("/code").asText())
        .isEqualTo("unknown-parameter");
    assertThat(client.get("/api/v1/nada").json().at("/status").asInt()).isEqualTo(404);
    assertThat(client.send("DELETE", "/api/v1/tenants", "").json().at("/status").asInt())
        .isEqualTo(405);
    assertThat(client.get("/api/v1/nada?lang=en").json().at("/title").asText())
        .isEqualTo("Not found");
    assertThat(upload("alumbrado", "%PDF-1.7 nada").status()).isEqualTo(422);
  }

  @Test
  void whatACallerHasAlreadyIsNotSentAgain() {
    Client.Answer first = client.get(DATASETS + "/presupuesto/rows?limit=5");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get(DATASETS + "/presupuesto/rows?limit=5", "If-None-Match", tag).status())
        .isEqualTo(304);
    Client.Answer part = client.get(DATASETS + "/presupuesto/original", "Range", "bytes=0-3");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.bytes()).hasSize(4);
  }

  @Test
  void aFederatedQuerySaysHowEachTenantTookPart() {
    JsonNode answer =
        client
            .get(
                "/api/v1/federation/rows?dataset=alumbrado&select=tenant,count(*)%20as%20n&group=tenant"
                    + "&tenant=xalapa&tenant=puebla&tenant=nadie")
            .json();
    assertThat(answer.at("/rows")).hasSize(2);
    assertThat(answer.at("/tenants")).hasSize(3);
    assertThat(answer.at("/tenants/2/reason").asText()).isEqualTo("not-found");
  }

  private Client.Answer create(String slug, String state) {
    return client.send(
        "POST",
        DATASETS,
        """
        {"slug":"%s","title":"Prueba %s","description":"Para la prueba","office":"alumbrado","state":"%s"}
        """
            .formatted(slug, slug, state),
        "Authorization",
        publisher,
        "Content-Type",
        "application/json");
  }

  private Client.Answer upload(String slug, String csv) {
    return client.send(
        "PUT",
        DATASETS + "/" + slug + "/data?filename=prueba.csv",
        csv,
        "Authorization",
        publisher,
        "Content-Type",
        "text/csv");
  }

  /** The second answer with the request number of the first: what remains must be equal. */
  private static String same(Client.Answer one, Client.Answer other) {
    return other
        .text()
        .replace(other.json().at("/requestId").asText(), one.json().at("/requestId").asText());
  }

  private static int statements(Client.Answer answer) {
    return Integer.parseInt(
        answer.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""));
  }

  private static String encoded(String words) {
    return java.net.URLEncoder.encode(words.replace('+', ' '), StandardCharsets.UTF_8);
  }
}
