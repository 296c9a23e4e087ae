package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
  private static final String DATASET =
      """
      {"slug":"alumbrado","title":"Alumbrado público","description":"Luminarias","office":"obras",
       "officeName":"Obras","themes":["movilidad"],"keywords":["luz"],"license":"cc-by-4.0",
       "frequency":"monthly","state":"published","modified":"2026-11-24T04:00:00Z","page":"http://x/y",
       "quality":{"score":80},"version":{"number":3,"rows":4000,"columns":8,
       "publishedAt":"2026-11-24T04:00:00Z",
       "original":{"name":"lamparas.csv","bytes":12,"sha256":"ab","url":"/api/v1/x/original"}}}
      """;

  private final ScriptedPortal server = new ScriptedPortal();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tenantsComeWithTheirPlace() {
    server.then(
        """
        {"tenants":[{"id":"xalapa","name":"Xalapa","place":{"country":"MX","code":"30087","name":"Xalapa",
          "level":"municipality","latitude":19.54,"longitude":-96.91},"languages":["es","en"],
          "synthetic":true,"portal":"http://x/xalapa/","datasets":7,"offices":4,"rows":25000,
          "lastPublished":"2026-11-24T04:00:00Z","something":"new"}]}
        """);
    Tenant xalapa = server.portal().tenants().get(0);
    assertThat(xalapa.name()).isEqualTo("Xalapa");
    assertThat(xalapa.place().latitude()).isEqualTo(19.54);
    assertThat(xalapa.languages()).containsExactly("es", "en");
    assertThat(xalapa.datasets()).isEqualTo(7);
    assertThat(xalapa.lastPublished()).hasValue(ScriptedPortal.NOW);
    assertThat(xalapa.portal()).hasToString("http://x/xalapa/");
  }

  @Test
  void aSearchGoesOnUntilAllAreRead() {
    server
        .then(
            "{\"total\":3,\"datasets\":[{\"slug\":\"a\",\"title\":\"A\"},{\"slug\":\"b\",\"title\":\"B\"}]}")
        .then("{\"total\":3,\"datasets\":[{\"slug\":\"c\",\"title\":\"C\"}]}");
    assertThat(server.portal().catalog("xalapa").search("luz & sombra"))
        .extracting(DatasetSummary::slug)
        .containsExactly("a", "b", "c");
    assertThat(server.requests())
        .extracting(ScriptedPortal.Request::uri)
        .containsExactly(
            "/api/v1/tenants/xalapa/datasets?q=luz%20%26%20sombra&limit=100&offset=0",
            "/api/v1/tenants/xalapa/datasets?q=luz%20%26%20sombra&limit=100&offset=2");
  }

  @Test
  void aSearchAcrossTenantsSaysWhoseEachIs() {
    server.then(
        "{\"total\":1,\"datasets\":[{\"slug\":\"a\",\"title\":\"A\",\"tenant\":\"puebla\"}]}");
    assertThat(server.portal().search("luz", "puebla", "xalapa").one().tenant())
        .isEqualTo("puebla");
    assertThat(server.request().uri())
        .isEqualTo("/api/v1/federation/search?q=luz&tenant=puebla&tenant=xalapa&limit=2&offset=0");
  }

  @Test
  void aDatasetKnowsItsDescriptionAndVersion() {
    server.then(DATASET);
    Dataset lamps = server.portal().catalog("xalapa").dataset("alumbrado");
    assertThat(lamps.title()).isEqualTo("Alumbrado público");
    assertThat(lamps.officeName()).isEqualTo("Obras");
    assertThat(lamps.keywords()).containsExactly("luz");
    assertThat(lamps.version()).map(DatasetVersion::rows).hasValue(4000L);
    assertThat(lamps.original().fileName()).isEqualTo("lamparas.csv");
    assertThat(lamps).hasToString("Dataset[xalapa/alumbrado]");
  }

  @Test
  void officesThemesAndColumnsAreLists() {
    server.then("{\"offices\":[{\"slug\":\"obras\",\"name\":\"Obras\",\"datasets\":3}]}");
    Catalog xalapa = server.portal().catalog("xalapa");
    assertThat(xalapa.offices()).containsExactly(new Office("obras", "Obras", "", "", "", 3));

    server.then("{\"themes\":[{\"slug\":\"agua\",\"name\":\"Agua\",\"datasets\":2}]}");
    assertThat(xalapa.themes()).containsExactly(new Theme("agua", "Agua", 2));

    server
        .then(DATASET)
        .then(
            """
            {"version":3,"fields":[{"name":"watts","title":"Potencia","type":"integer","unit":"W",
              "statistics":{"empty":1,"distinct":5}},{"name":"x","type":"hologram"}]}
            """);
    assertThat(xalapa.dataset("alumbrado").columns())
        .containsExactly(
            new Column("watts", "Potencia", ColumnType.INTEGER, "W", "", 1, 5),
            new Column("x", "x", ColumnType.OTHER, "", "", 0, 0));
  }

  @Test
  void publishingCreatesTheDatasetAndUploadsTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("árboles 1.csv"), "especie,altura\nJacaranda,7\n");
    server
        .then(404, "{\"code\":\"not-found\"}")
        .then(201, DATASET)
        .then(DATASET)
        .then(201, "{\"number\":1,\"rows\":1,\"columns\":2}")
        .then(DATASET);

    Dataset published =
        server
            .client()
            .token("cab_x")
            .connect()
            .catalog("xalapa")
            .publish(
                DatasetDraft.of("alumbrado", "Árboles")
                    .description("Con altura")
                    .office("medio-ambiente")
                    .translation("en", "Trees", "With height")
                    .column("altura", "Altura", "m")
                    .column("especie", "Especie", ""),
                file);

    assertThat(published.version()).isPresent();
    ScriptedPortal.Request post = server.requests().get(1);
    assertThat(post.method()).isEqualTo("POST");
    assertThat(post.body())
        .contains("\"slug\":\"alumbrado\"")
        .contains("\"translations\":{\"en\":{")
        .contains("\"columns\":[{")
        .contains("\"unit\":\"m\"");
    ScriptedPortal.Request put = server.requests().get(3);
    assertThat(put.method()).isEqualTo("PUT");
    assertThat(put.uri()).endsWith("/datasets/alumbrado/data?filename=%C3%A1rboles%201.csv");
    assertThat(put.header("Content-type")).isEqualTo("application/octet-stream");
    assertThat(put.body()).isEqualTo("especie,altura\nJacaranda,7\n");
  }

  @Test
  void publishingAgainRenewsTheDescription(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a\n1\n");
    server.then(DATASET);
    server.portal().catalog("xalapa").publish(DatasetDraft.of("a", "A").hidden(), file);
    ScriptedPortal.Request put = server.requests().get(1);
    assertThat(put.method()).isEqualTo("PUT");
    assertThat(put.body()).doesNotContain("state");
  }

  @Test
  void aFileThatCannotBeReadIsToldBeforeAnythingIsSent(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                server
                    .portal()
                    .catalog("xalapa")
                    .publish(DatasetDraft.of("a", "A"), folder.resolve("nada.csv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nada.csv");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aDatasetIsShownAndTakenBack() {
    server.then(DATASET);
    Dataset dataset = server.portal().catalog("xalapa").dataset("alumbrado");
    assertThat(dataset.show().slug()).isEqualTo("alumbrado");
    assertThat(server.request().method()).isEqualTo("PATCH");
    assertThat(server.request().uri()).isEqualTo("/api/v1/tenants/xalapa/datasets/alumbrado");
    assertThat(server.request().body()).isEqualTo("{\"state\":\"published\"}");
    dataset.withdraw("Trae errores.");
    assertThat(server.request().body())
        .contains("\"state\":\"withdrawn\"", "\"reason\":\"Trae errores.\"");
  }

  @Test
  void workCanBeDoneElsewhere() {
    server.then("{\"total\":4,\"rows\":[]}");
    CompletableFuture<Long> lamps =
        server
            .portal()
            .async(ForkJoinPool.commonPool(), p -> p.catalog("xalapa").table("t").count());
    assertThat(lamps.join()).isEqualTo(4);
  }

  @Test
  void namesCannotLeadElsewhere() {
    server.then(DATASET);
    server.portal().catalog("x/../y").dataset("a?b");
    assertThat(server.request().uri()).isEqualTo("/api/v1/tenants/x%2F..%2Fy/datasets/a%3Fb");
    assertThatThrownBy(() -> server.portal().catalog("xalapa").dataset(".."))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
