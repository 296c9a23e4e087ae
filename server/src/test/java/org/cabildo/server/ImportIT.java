package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;

/** What an upload goes through on the running server, from the first look to the public. */
class ImportIT {
  private static final String DATASETS = "/api/v1/tenants/puebla/datasets";
  private static final String CSV = "text/csv";
  private final Client client = new Client();
  private final String publisher = client.bearer("puebla", "publisher");

  @Test
  void rowsThatDoNotFitAreSetAsideCorrectedAndPutBack() {
    create("lamparas-apartadas", "published", "");
    Client.Answer upload =
        upload(
            "lamparas-apartadas",
            csv("zona,watts", i -> "Centro," + (i == 7 ? "1O0" : 70 + i)),
            "");
    assertThat(upload.status()).isEqualTo(201);
    String dataset = DATASETS + "/lamparas-apartadas";
    JsonNode report = mine(dataset + "/report?lang=es").json();
    assertThat(report.at("/rows").asInt() + report.at("/rejected").asInt()).isEqualTo(100);
    assertThat(report.at("/findings/0/line").asInt()).isEqualTo(8);
    assertThat(report.at("/findings/0/repair").asText()).isEqualTo("100");
    assertThat(report.at("/findings/0/message").asText()).contains("¿Quiso decir «100»?");
    assertThat(client.get(dataset + "/report").text())
        .doesNotContain("1O0")
        .contains("\"rejected\":1");

    String aside = mine(dataset + "/versions/1/quarantine").text();
    assertThat(aside)
        .isEqualTo("_line,_column,_rule,_repair,zona,watts\r\n8,watts,misfit,100,Centro,1O0\r\n");
    assertThat(client.get(dataset + "/versions/1/quarantine").status()).isEqualTo(401);

    Client.Answer repaired =
        send("PUT", dataset + "/versions/1/quarantine", aside.replace("1O0", "100"), CSV);
    assertThat(repaired.status()).as(repaired.text()).isEqualTo(201);
    assertThat(repaired.json().at("/number").asInt()).isEqualTo(2);
    JsonNode rows = client.get(dataset + "/rows?where=_row%20%3D%207").json();
    assertThat(rows.at("/rows/0/watts").asInt()).isEqualTo(100);
    assertThat(mine(dataset + "/report").json().at("/rejected").asInt()).isZero();
    assertThat(client.get(dataset + "/original").text()).contains("1O0");
    assertThat(send("PUT", dataset + "/versions/1/quarantine", aside, CSV).status()).isEqualTo(409);
  }

  @Test
  void tooManyRowsSetAsideStopThePublicationAndSayWhich() {
    create("lamparas-declaradas", "published", "{\"name\":\"watts\",\"type\":\"integer\"}");
    String csv = csv("zona,watts", i -> "Centro," + (i % 10 == 0 ? i + ".5" : i));
    Client.Answer refused = upload("lamparas-declaradas", csv, "&lang=en");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/code").asText()).isEqualTo("too-many-rejected");
    assertThat(refused.json().at("/findings")).hasSize(10);
    assertThat(refused.json().at("/findings/0/line").asInt()).isEqualTo(11);
    assertThat(refused.json().at("/findings/0/message").asText()).contains("whole number");
    assertThat(refused.json().at("/detail").asText())
        .startsWith("10 of 100 rows could not be read; the maximum is 5 %")
        .contains("rejectedRows=accepted");

    String accepted = "&rejectedRows=accepted&reason=Son%20lecturas%20de%20prueba";
    assertThat(upload("lamparas-declaradas", csv, accepted).status()).isEqualTo(201);
    String aside = mine(DATASETS + "/lamparas-declaradas/versions/1/quarantine").text();
    Client.Answer repaired =
        send(
            "PUT",
            DATASETS + "/lamparas-declaradas/versions/1/quarantine",
            aside.replace("10.5", "10"),
            CSV);
    assertThat(repaired.status()).as("9 of 100 still aside: " + repaired.text()).isEqualTo(201);
    assertThat(mine(DATASETS + "/lamparas-declaradas/report").json().at("/rejected").asInt())
        .isEqualTo(9);
  }

  @Test
  void declaredTypesHoldForTheNextVersionsAndForTheSameBytes() {
    create("codigos", "published", "");
    String csv = "cp,zona\n45068,Centro\n45180,Norte\n";
    assertThat(upload("codigos", csv, "").json().at("/number").asInt()).isEqualTo(1);
    describe(
        "codigos", "{\"name\":\"cp\",\"type\":\"string\",\"description\":\"Código postal\"}", "");
    JsonNode dictionary = client.get(DATASETS + "/codigos/dictionary").json();
    assertThat(dictionary.at("/fields/0/type").asText()).isEqualTo("integer");
    assertThat(dictionary.at("/fields/0/description").asText()).isEqualTo("Código postal");
    assertThat(upload("codigos", csv, "").json().at("/number").asInt()).isEqualTo(2);
    assertThat(upload("codigos", csv + "45999,Sur\n", "").json().at("/number").asInt())
        .isEqualTo(3);
    Client.Answer table = client.get(DATASETS + "/codigos/dictionary.csv");
    assertThat(table.text()).contains("cp,cp,string,,Código postal,0.0,3,45068,45999,");
    assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith(CSV);
  }

  @Test
  void personalDataAreNotShownBeforeSomebodyDecidedSo() {
    String csv = "nombre,correo\nAna,ana.lopez@example.com\nLuis,luis.paz@example.com\n";
    create("padron", "draft", "");
    assertThat(upload("padron", csv, "").status()).isEqualTo(201);
    JsonNode found = mine(DATASETS + "/padron/personal-data?lang=es").json().at("/found/0");
    assertThat(found.at("/kind").asText()).isEqualTo("email");
    assertThat(found.at("/samples/0").asText()).doesNotContain("lopez");
    assertThat(found.at("/message").asText()).contains("correos electrónicos");

    Client.Answer refused = move("padron", "{\"state\":\"published\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/code").asText()).isEqualTo("personal-data");
    assertThat(refused.json().at("/columns").asText()).isEqualTo("correo");
    assertThat(client.get(DATASETS + "/padron").status()).isEqualTo(404);
    assertThat(move("padron", "{\"state\":\"published\",\"personalData\":\"accepted\"}").status())
        .isEqualTo(400);

    assertThat(
            move(
                    "padron",
                    "{\"state\":\"published\",\"personalData\":\"accepted\",\"reason\":\"Son públicos\"}")
                .status())
        .isEqualTo(200);
    assertThat(upload("padron", csv + "Eva,eva.rio@example.com\n", "").status()).isEqualTo(201);
    assertThat(mine(DATASETS + "/padron/personal-data").json().at("/decisions/0/reason").asText())
        .isEqualTo("Son públicos");
    String other = csv.replace("correo", "contacto");
    assertThat(upload("padron", other, "").json().at("/code").asText()).isEqualTo("personal-data");
    assertThat(upload("padron", other, "&personalData=accepted&reason=Directorio").status())
        .isEqualTo(201);
    assertThat(client.get(DATASETS + "/padron/personal-data").status()).isEqualTo(401);
  }

  @Test
  void personalDataThatOnlyTheOriginalHoldsAreNotShownBeforeSomebodyDecidedSo() {
    String file = "/padron-oculto/data?filename=padron.xls";
    create("padron-oculto", "draft", "");
    assertThat(put(file, workbook(5, "Beca")).status()).isEqualTo(201);
    assertThat(mine(DATASETS + "/padron-oculto/schema").json().at("/fields")).hasSize(2);
    JsonNode found = mine(DATASETS + "/padron-oculto/report?lang=es").json().at("/personalData/0");
    assertThat(found.at("/column").asText()).isEqualTo("hidden-column:F");
    assertThat(found.at("/place").toString())
        .isEqualTo("{\"part\":\"hidden-column\",\"table\":\"Padrón\",\"columns\":\"F\"}");
    assertThat(found.at("/message").asText()).contains("columna oculta F de la hoja «Padrón»");

    Client.Answer refused = move("padron-oculto", "{\"state\":\"published\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/code").asText()).isEqualTo("personal-data");
    assertThat(refused.json().at("/columns").asText()).isEqualTo("Padrón!F");
    assertThat(refused.json().at("/personalData/0/message").asText()).contains("original");
    assertThat(client.get(DATASETS + "/padron-oculto/original").status()).isEqualTo(404);
    String later = "{\"at\":\"%s\"}".formatted(Instant.now().plus(Duration.ofHours(1)));
    String requests = DATASETS + "/padron-oculto/publication-requests";
    assertThat(send("POST", requests, later, "application/json").json().at("/code").asText())
        .isEqualTo("personal-data");

    String decided =
        "{\"state\":\"published\",\"personalData\":\"accepted\",\"reason\":\"Son públicos\"}";
    assertThat(move("padron-oculto", decided).status()).isEqualTo(200);
    JsonNode decisions = mine(DATASETS + "/padron-oculto/personal-data").json().at("/decisions");
    assertThat(decisions).hasSize(1);
    assertThat(decisions.at("/0/column").asText()).isEqualTo("hidden-column:F");
    String journal = "/api/v1/tenants/puebla/journal?target=dataset/padron-oculto";
    assertThat(
            client.get(journal, "Authorization", client.bearer("puebla", "administrator")).text())
        .contains("accepted curp in hidden-column Padrón!F: Son públicos");
    assertThat(client.get(DATASETS + "/padron-oculto/original").status()).isEqualTo(200);
    assertThat(put(file, workbook(6, "Beca")).json().at("/columns").asText()).isEqualTo("Padrón!G");
    assertThat(put(file, workbook(5, "Apoyo")).status()).as("decided before").isEqualTo(201);
  }

  @Test
  void whatWasReplacedBeforeADraftWasPublishedStaysADraft() {
    create("corregido", "draft", "");
    assertThat(put("/corregido/data?filename=padron.xls", workbook(5, "Beca")).status())
        .isEqualTo(201);
    assertThat(upload("corregido", "id,zona\n1,a\n2,b\n", "").status()).isEqualTo(201);
    assertThat(move("corregido", "{\"state\":\"published\"}").status()).isEqualTo(200);
    assertThat(upload("corregido", "id,zona\n1,a\n2,c\n", "").status()).isEqualTo(201);
    String dataset = DATASETS + "/corregido";
    for (String path :
        List.of(
            "/rows?version=1", "/original?version=1", "/versions/1..2/diff", "/schema?version=1")) {
      assertThat(client.get(dataset + path).status()).as(path).isEqualTo(404);
    }
    assertThat(client.get(dataset + "/rows?version=2").status()).isEqualTo(200);
    assertThat(client.get(dataset + "/versions").json().findValuesAsText("number"))
        .containsExactly("3", "2");
    assertThat(mine(dataset + "/versions").json().findValuesAsText("number"))
        .containsExactly("3", "2", "1");
    assertThat(mine(dataset + "/rows?version=1").status()).isEqualTo(200);
    String reason = "{\"state\":\"withdrawn\",\"reason\":\"Se revisa\"}";
    assertThat(move("corregido", reason).status()).isEqualTo(200);
    assertThat(move("corregido", "{\"state\":\"published\"}").status()).isEqualTo(200);
    assertThat(client.get(dataset + "/rows?version=2").status()).isEqualTo(200);
    assertThat(client.get(dataset + "/rows?version=1").status()).isEqualTo(404);
  }

  @Test
  void thePolicyOfADatasetKeepsItsColumns() {
    create("contrato", "published", "");
    upload("contrato", "id,zona\n1,Centro\n2,Norte\n", "");
    describe("contrato", "", "additive");
    assertThat(upload("contrato", "id,zona,watts\n1,Centro,70\n", "").status()).isEqualTo(201);
    JsonNode report = client.get(DATASETS + "/contrato/report?lang=en").json();
    assertThat(report.at("/schemaChanges/0/kind").asText()).isEqualTo("added");
    assertThat(report.at("/schemaChanges/0/message").asText()).contains("New column");

    Client.Answer refused = upload("contrato", "id,colonia,watts\nA,Centro,70\n", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/code").asText()).isEqualTo("schema-changed");
    assertThat(refused.json().at("/changes")).hasSize(2);
    assertThat(refused.json().at("/changes/0/kind").asText()).isEqualTo("retyped");
    assertThat(client.get(DATASETS + "/contrato").json().at("/version/number").asInt())
        .isEqualTo(2);
  }

  @Test
  void aFileIsTriedBeforeItIsPublishedAndSaysWhoIsAffected() {
    create("probado", "published", "");
    upload("probado", "id,zona,watts\n1,Centro,70\n", "");
    client.get(DATASETS + "/probado/rows?where=watts%20%3E%2010");
    client.get(DATASETS + "/probado/rows?where=watts%20%3E%2020&select=zona");
    client.get(DATASETS + "/probado/rows");
    describe("probado", "", "additive");
    String path = DATASETS + "/probado/checks";
    String file = "id,zona,correo\nA,Centro,ana.lopez@gmail.com\nB,Sur,luis.perez@gmail.com\n";
    Wait.until(
        "the counts are written",
        Duration.ofSeconds(20),
        () -> send("POST", path, file, "text/csv").json().at("/audience/queries").asInt() == 3);
    JsonNode check = send("POST", path, file, "text/csv").json();
    assertThat(check.at("/refusals").toString())
        .isEqualTo("[\"schema-changed\",\"personal-data\"]");
    assertThat(check.at("/audience/columns/watts").asInt()).isEqualTo(2);
    assertThat(check.at("/audience/columns/zona").asInt()).isEqualTo(1);
    for (JsonNode change : check.at("/schemaChanges")) {
      if (change.at("/column").asText().equals("watts")) {
        assertThat(change.at("/kind").asText()).isEqualTo("removed");
        assertThat(change.at("/breaking").asBoolean()).isTrue();
        assertThat(change.at("/queries").asInt()).isEqualTo(2);
      }
    }
    assertThat(client.get(DATASETS + "/probado").json().at("/version/number").asInt()).isOne();
    assertThat(client.get(DATASETS + "/probado/rows").text()).doesNotContain("correo");
    assertThat(client.send("POST", path, file, "Content-Type", "text/csv").status()).isEqualTo(401);
  }

  @Test
  void aFileOfWhichTooManyRowsAreSetAsideIsTriedLikeAnyOther() {
    create("apartado", "published", "");
    String path = DATASETS + "/apartado/checks";
    String file = "id,zona\n" + "1,Centro\n".repeat(8) + "2\n3\n";
    Client.Answer tried = send("POST", path, file, "text/csv");
    assertThat(tried.status()).isEqualTo(200);
    JsonNode check = tried.json();
    assertThat(check.at("/refusals").toString()).isEqualTo("[\"too-many-rejected\"]");
    assertThat(check.at("/rows").asInt()).isEqualTo(8);
    assertThat(check.at("/rejected").asInt()).isEqualTo(2);
    assertThat(check.at("/findings/0/rule").asText()).isEqualTo("ragged-row");
    Client.Answer nothing = send("POST", path, "id,zona\n1\n2\n", "text/csv");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(upload("apartado", file, "").status()).isEqualTo(422);
  }

  @Test
  void versionsAreComparedAndFoundByTheMomentTheyWereCurrent() {
    create("historia", "published", "");
    upload("historia", "id,watts\n1,70\n2,90\n", "");
    String between =
        client.get(DATASETS + "/historia/versions/1").json().at("/publishedAt").asText();
    upload("historia", "id,watts\n2,100\n3,50\n", "");
    JsonNode diff = client.get(DATASETS + "/historia/versions/1..2/diff?key=id").json();
    assertThat(diff.at("/added").asInt()).isEqualTo(1);
    assertThat(diff.at("/removed").asInt()).isEqualTo(1);
    assertThat(diff.at("/changed").asInt()).isEqualTo(1);
    assertThat(diff.at("/rows/1/before/watts").asInt()).isEqualTo(90);
    assertThat(diff.at("/rows/1/after/watts").asInt()).isEqualTo(100);
    String then = "/historia/rows?asOf=" + Instant.parse(between).plusMillis(1);
    assertThat(client.get(DATASETS + then).json().at("/version").asInt()).isEqualTo(1);
    assertThat(
            client.get(DATASETS + "/historia/rows?asOf=2100-01-01").json().at("/version").asInt())
        .isEqualTo(2);
    assertThat(client.get(DATASETS + "/historia/data.csv?asOf=2001-01-01").status()).isEqualTo(404);
  }

  @Test
  void timesDurationsAndPlacesAreShownOnThePage() {
    create("viajes", "published", "");
    upload(
        "viajes",
        """
        ruta;salida;duracion;parada;trazo
        A;08:05;294:25:32;19.5312, -96.9241;POINT(-96.92 19.53)
        B;14:30;00:43:17;19.5401, -96.9312;POINT(-96.93 19.54)
        """,
        "");
    assertThat(client.get(DATASETS + "/viajes/schema").json().findValuesAsText("type"))
        .containsExactly("string", "time", "duration", "geopoint", "geojson");
    String page = client.get("/puebla/datasets/viajes?f.duracion.min=24:00:00").text();
    assertThat(page).contains("294:25:32", "08:05", "19.5312, -96.9241", "punto geográfico");
    assertThat(page).doesNotContain("14:30</td>");
  }

  private void create(String slug, String state, String column) {
    Client.Answer created =
        send("POST", DATASETS, body(slug, column, "", state), "application/json");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
  }

  private void describe(String slug, String column, String policy) {
    Client.Answer described =
        send("PUT", DATASETS + "/" + slug, body(slug, column, policy, ""), "application/json");
    assertThat(described.status()).as(described.text()).isEqualTo(200);
  }

  private static String body(String slug, String column, String policy, String state) {
    return """
        {"slug":"%s","title":"Prueba %s","description":"Para la prueba","office":"movilidad",
         "columns":[%s]%s%s}
        """
        .formatted(
            slug,
            slug,
            column,
            policy.isEmpty() ? "" : ",\"schemaPolicy\":\"" + policy + "\"",
            state.isEmpty() ? "" : ",\"state\":\"" + state + "\"");
  }

  private Client.Answer move(String slug, String body) {
    return send("PATCH", DATASETS + "/" + slug, body, "application/json");
  }

  private Client.Answer upload(String slug, String csv, String more) {
    return send("PUT", DATASETS + "/" + slug + "/data?filename=prueba.csv" + more, csv, CSV);
  }

  private Client.Answer put(String path, byte[] file) {
    return client.send(
        "PUT",
        DATASETS + path,
        file,
        "Authorization",
        publisher,
        "Content-Type",
        "application/vnd.ms-excel");
  }

  /** A table of two columns, and identity numbers in another that is hidden. */
  private static byte[] workbook(int hidden, String support) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("Padrón");
      String[] curps = {"CURP", "HEGG560427MVZRRL04", "BOXW310820HNERXN09"};
      for (int i = 0; i < curps.length; i++) {
        HSSFRow row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "folio" : "A" + i);
        row.createCell(1).setCellValue(i == 0 ? "apoyo" : support);
        row.createCell(hidden).setCellValue(curps[i]);
      }
      sheet.setColumnHidden(hidden, true);
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Client.Answer mine(String path) {
    return client.get(path, "Authorization", publisher);
  }

  private Client.Answer send(String method, String path, String body, String type) {
    return client.send(method, path, body, "Authorization", publisher, "Content-Type", type);
  }

  /** A header and 100 rows, numbered from 1. */
  private static String csv(String header, IntFunction<String> row) {
    StringBuilder csv = new StringBuilder(header + "\n");
    for (int i = 1; i <= 100; i++) {
      csv.append(row.apply(i)).append('\n');
    }
    return csv.toString();
  }
}
