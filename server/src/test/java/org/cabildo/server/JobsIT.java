package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that nobody waits for, whole or piece by piece, become versions or are told why not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsIT {
  private static final String DATASETS = "/api/v1/tenants/tareas/datasets";
  private static final String PIECE = "application/offset+octet-stream";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Client client = new Client();
  private String publisher = "";

  @BeforeAll
  void open() {
    client.send(
        "POST",
        "/api/v1/tenants",
        Publisher.definition("tareas"),
        "Authorization",
        client.administratorAuthorization(),
        "Content-Type",
        "application/json");
    publisher = client.bearer("tareas", "administrator");
    json("PUT", "/api/v1/tenants/tareas/offices/oficina", "{\"name\":\"Oficina\"}");
  }

  @Test
  void aFileThatNobodyWaitsForBecomesAVersionByWhoeverSentIt() {
    create("sin-esperar");
    Client.Answer answer = upload("sin-esperar", "a\n1\n2\n", "Prefer", "respond-async");
    JsonNode job = over(answer.json().at("/url").asText());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Preference-Applied")).contains("respond-async");
    assertThat(answer.headers().firstValue("Location")).contains(job.at("/url").asText());
    assertThat(job.at("/state").asText()).isEqualTo("succeeded");
    assertThat(job.at("/progress/rows").asInt()).isEqualTo(2);
    JsonNode version = get(job.at("/versionUrl").asText()).json();
    assertThat(version.at("/rows").asInt()).isEqualTo(2);
    assertThat(version.at("/publishedBy").asText()).isEqualTo(job.at("/askedBy").asText());
    assertThat(get(DATASETS + "/sin-esperar/jobs").json().at("/jobs")).hasSize(1);
  }

  @Test
  void whatCannotBePublishedIsRefusedInTheReadersLanguage() {
    create("rechazado");
    String url = later("rechazado", "%PDF-1.4");
    JsonNode job = over(url);

    assertThat(job.at("/state").asText()).isEqualTo("refused");
    assertThat(job.at("/problem/code").asText()).isEqualTo("file-unreadable");
    assertThat(get(url + "?lang=en").json().at("/problem/detail").asText())
        .contains("cannot be read as a table");
    assertThat(get(url + "?lang=es").json().at("/problem/detail").asText())
        .contains("no se puede leer");
    assertThat(client.get(DATASETS + "/rechazado").status()).isEqualTo(404);
  }

  @Test
  void whatWasRefusedIsRepeatedWithTheDecisionThatWasMissing() {
    create("personales");
    String url = later("personales", "correo\nana.perez@gmail.com\nluis.soto@gmail.com\n");
    assertThat(over(url).at("/problem/code").asText()).isEqualTo("personal-data");
    Client.Answer again =
        json("POST", url + "/retry?personalData=accepted&reason=Lo%20pide%20la%20ley", "");

    assertThat(again.status()).as(again.text()).isEqualTo(202);
    assertThat(over(url).at("/state").asText()).isEqualTo("succeeded");
    assertThat(json("POST", url + "/retry", "").status()).isEqualTo(409);
    assertThat(json("DELETE", url, "").status()).isEqualTo(409);
  }

  @Test
  void rowsThatCannotBeReadAreLookedAtBeforeSomebodyDoesWithoutThem() {
    create("incompleto");
    String url = later("incompleto", "zona,watts\nNorte,70\nSur\nCentro,100\nOriente,80\n");
    JsonNode refused = over(url);
    String aside = path(refused.at("/quarantine").asText());
    String retry = url + "/retry?rejectedRows=accepted";

    assertThat(refused.at("/problem/code").asText()).isEqualTo("too-many-rejected");
    assertThat(refused.at("/problem/reason").asText()).isEqualTo("more-than-limit");
    assertThat(get(aside).text())
        .isEqualTo("_line,_column,_rule,_repair,zona,watts\r\n3,,ragged-row,,Sur\r\n");
    assertThat(client.get(aside).status()).isEqualTo(401);
    assertThat(json("POST", retry, "").json().at("/field").asText()).isEqualTo("reason");
    assertThat(json("POST", retry + "&reason=Falta%20medirla", "").status()).isEqualTo(202);
    JsonNode done = over(url);
    assertThat(done.at("/state").asText()).isEqualTo("succeeded");
    assertThat(done.has("quarantine")).isFalse();
    assertThat(get(aside).status()).isEqualTo(404);
    assertThat(get(done.at("/versionUrl").asText() + "/quarantine").text()).contains(",Sur");
    assertThat(get("/api/v1/tenants/tareas/journal?target=dataset/incompleto").text())
        .contains("dataset.rejected-rows", "accepted 1 of 4 rows set aside: Falta medirla");
  }

  @Test
  void aCancelledImportPublishesNothingWhetherItWaitsOrRuns() {
    create("cancelado");
    StringBuilder large = new StringBuilder("id,zona,medida\n");
    for (int row = 0; row < 250_000; row++) {
      large.append(row).append(",zona ").append(row % 17).append(',').append(row * 0.25);
      large.append('\n');
    }
    String running = later("cancelado", large.toString());
    String waiting = later("cancelado", "a\n1\n");
    assertThat(json("DELETE", waiting, "").json().at("/state").asText()).isEqualTo("cancelled");
    Wait.until("a running import", PATIENCE, () -> state(running).equals("running"));
    assertThat(json("DELETE", running, "").json().at("/state").asText()).isEqualTo("cancelled");
    JsonNode next = over(later("cancelado", "a\n3\n"));

    assertThat(next.at("/version").asInt()).as("the first version").isEqualTo(1);
    assertThat(state(running)).isEqualTo("cancelled");
    assertThat(state(waiting)).isEqualTo("cancelled");
  }

  @Test
  void aFileThatArrivesPieceByPieceGoesOnWhereItEnds() {
    create("por-partes");
    String csv = "a,b\n1,uno\n2,dos\n";
    String name = Base64.getEncoder().encodeToString("niños.csv".getBytes(StandardCharsets.UTF_8));
    Client.Answer announced =
        announce("por-partes", csv.length(), "Upload-Metadata", "filename " + name + ",extra");
    String url = path(announced.headers().firstValue("Location").orElseThrow());
    assertThat(announced.status()).as(announced.text()).isEqualTo(201);
    assertThat(offset(send(url, 0, csv.substring(0, 6)))).isEqualTo("6");
    assertThat(send(url, 0, csv).status()).isEqualTo(409);
    assertThat(send(url, 6, csv).status()).isEqualTo(413);
    Client.Answer head = client.send("HEAD", url, "", "Authorization", publisher);
    assertThat(head.headers().firstValue("Upload-Length")).contains("" + csv.length());
    assertThat(head.headers().firstValue("Cache-Control")).contains("no-store");
    int arrived = Integer.parseInt(offset(head));
    Client.Answer last = send(url, arrived, csv.substring(arrived));
    JsonNode job = over(url.replace("/uploads/", "/jobs/"));

    assertThat(last.status()).isEqualTo(204);
    assertThat(last.headers().firstValue("Link"))
        .hasValueSatisfying(l -> assertThat(l).endsWith("monitor\""));
    assertThat(job.at("/state").asText()).as(job.toString()).isEqualTo("succeeded");
    assertThat(job.at("/file/name").asText()).isEqualTo("niños.csv");
    assertThat(client.get(DATASETS + "/por-partes/original").text()).isEqualTo(csv);
    assertThat(offset(client.send("HEAD", url, "", "Authorization", publisher)))
        .isEqualTo("" + csv.length());
    assertThat(json("DELETE", url, "").status()).isEqualTo(409);
  }

  @Test
  void whatIsGivenUpOrOfAnotherDatasetIsLikeWhatNeverWas() {
    create("renuncia");
    create("ajeno-aqui");
    String url = path(announce("renuncia", 5).headers().firstValue("Location").orElseThrow());
    String elsewhere = url.replace("/renuncia/", "/ajeno-aqui/");
    String nobody = url.replaceFirst("[^/]+$", "00000000-0000-4000-8000-000000000000");
    for (String unknown : List.of(elsewhere, nobody, url + "x")) {
      assertThat(get(unknown).status()).as(unknown).isEqualTo(404);
      assertThat(send(unknown, 0, "hola\n").status()).isEqualTo(404);
    }
    assertThat(json("DELETE", url, "").status()).isEqualTo(204);
    assertThat(get(url).status()).isEqualTo(404);
    assertThat(client.get(url, "Authorization", client.bearer("xalapa", "publisher")).status())
        .isEqualTo(403);
  }

  @Test
  void theProtocolIsSaidAndKept() {
    create("protocolo");
    String uploads = DATASETS + "/protocolo/uploads";
    Client.Answer options = client.send("OPTIONS", uploads, "");
    assertThat(options.headers().firstValue("Tus-Version")).contains("1.0.0");
    assertThat(options.headers().firstValue("Tus-Extension").orElse("")).contains("creation");
    String most = options.headers().firstValue("Tus-Max-Size").orElseThrow();
    assertThat(announce("protocolo", Long.parseLong(most) + 1).status()).isEqualTo(413);
    assertThat(announce("protocolo", 0).json().at("/code").asText()).isEqualTo("file-empty");
    assertThat(json("POST", uploads, "").json().at("/field").asText()).isEqualTo("Upload-Length");
    Client.Answer other = announce("protocolo", 5, "Tus-Resumable", "0.2.2");
    assertThat(other.status()).isEqualTo(412);
    assertThat(other.headers().firstValue("Tus-Version")).contains("1.0.0");
  }

  private void create(String slug) {
    Client.Answer created =
        json(
            "POST",
            DATASETS,
            "{\"slug\":\"%s\",\"title\":\"Prueba\",\"description\":\"d\",\"office\":\"oficina\"}"
                .formatted(slug));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
  }

  private String later(String slug, String csv) {
    Client.Answer answer =
        client.send(
            "PUT",
            DATASETS + "/" + slug + "/data?wait=false",
            csv,
            "Authorization",
            publisher,
            "Content-Type",
            "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return path(answer.json().at("/url").asText());
  }

  private Client.Answer upload(String slug, String csv, String... more) {
    List<String> headers =
        new ArrayList<>(List.of("Authorization", publisher, "Content-Type", "text/csv"));
    headers.addAll(List.of(more));
    return client.send("PUT", DATASETS + "/" + slug + "/data", csv, headers.toArray(String[]::new));
  }

  private Client.Answer announce(String slug, long bytes, String... more) {
    List<String> headers =
        new ArrayList<>(List.of("Authorization", publisher, "Upload-Length", "" + bytes));
    headers.addAll(List.of(more));
    return client.send(
        "POST", DATASETS + "/" + slug + "/uploads", "", headers.toArray(String[]::new));
  }

  private Client.Answer send(String url, long offset, String piece) {
    return client.send(
        "PATCH",
        url,
        piece,
        "Authorization",
        publisher,
        "Content-Type",
        PIECE,
        "Tus-Resumable",
        "1.0.0",
        "Upload-Offset",
        "" + offset);
  }

  private Client.Answer get(String url) {
    return client.get(path(url), "Authorization", publisher);
  }

  private Client.Answer json(String method, String url, String body) {
    return client.send(
        method, url, body, "Authorization", publisher, "Content-Type", "application/json");
  }

  private String state(String url) {
    return get(url).json().at("/state").asText();
  }

  private JsonNode over(String url) {
    Wait.until("the end of " + url, PATIENCE, () -> get(url).json().has("endedAt"));
    return get(url).json();
  }

  private static String offset(Client.Answer answer) {
    return answer.headers().firstValue("Upload-Offset").orElse(answer.status() + answer.text());
  }

  private static String path(String url) {
    return url.replaceFirst("^https?://[^/]+", "");
  }
}
