package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.cabildo.sdk.ImportJob.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files sent piece by piece, tried files, and imports that nobody waits for. */
class UploadTest {
  private static final String DATASET = "{\"slug\":\"arboles\",\"title\":\"Árboles\"}";
  private static final String ANNOUNCED =
      "{\"id\":\"u1\",\"bytes\":10,\"offset\":0,\"url\":\"http://x/uploads/u1\"}";
  private static final String WHOLE =
      "{\"id\":\"u1\",\"bytes\":10,\"offset\":10,\"job\":\"http://x/jobs/u1\"}";
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets/arboles";

  private final ScriptedPortal server = new ScriptedPortal();
  private final List<String> told = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFileGoesInPiecesAndBecomesAnImport() throws IOException {
    server.then(DATASET).then(201, ANNOUNCED);
    server.then("").then("").then("").then(WHOLE).then(job("queued", ""));
    ImportJob job =
        dataset()
            .send(file("ab,c\n1,2\n3"))
            .table("Hoja 1")
            .publishingWithoutRejectedRows("Son totales")
            .pieces(4)
            .reporting((sent, total) -> told.add(sent + "/" + total))
            .start();
    assertThat(job.id()).isEqualTo("u1");
    assertThat(job.state()).isEqualTo(State.QUEUED);
    assertThat(told).containsExactly("4/10", "8/10", "10/10");
    ScriptedPortal.Request announced = server.requests().get(1);
    assertThat(announced.method()).isEqualTo("POST");
    assertThat(announced.uri()).isEqualTo(DATASETS + "/uploads");
    assertThat(announced.header("Upload-length")).isEqualTo("10");
    assertThat(announced.header("Tus-resumable")).isEqualTo("1.0.0");
    assertThat(announced.header("Upload-metadata").split(","))
        .containsExactlyInAnyOrder(
            "filename " + base64("a.csv"),
            "table " + base64("Hoja 1"),
            "rejectedRows " + base64("accepted"),
            "reason " + base64("Son totales"));
    assertThat(pieces()).containsExactly("0 ab,c", "4 \n1,2", "8 \n3");
    assertThat(server.requests().get(2).header("Content-type"))
        .isEqualTo("application/offset+octet-stream");
  }

  @Test
  void allTablesWithTheSameColumnsCanBeMeant() throws IOException {
    server.then(DATASET).then(201, ANNOUNCED);
    server.then("").then(WHOLE).then(job("queued", ""));
    dataset().send(file("ab,c\n1,2\n3")).allTables().start();
    assertThat(server.requests().get(1).header("Upload-metadata").split(","))
        .contains("table " + base64("*"));
  }

  @Test
  void ofAPieceThatWasCutOnlyTheRestIsSentAgain() throws IOException {
    server.then(DATASET).then(201, ANNOUNCED);
    server.then(503, "{}").then(ANNOUNCED.replace("\"offset\":0", "\"offset\":3")).then("");
    server.then(WHOLE).then(job("running", ""));
    dataset().send(file("ab,c\n1,2\n3")).start();
    assertThat(pieces()).containsExactly("0 ab,c\n1,2\n3", "3 c\n1,2\n3");
    assertThat(server.pauses()).hasSize(1);
  }

  @Test
  void aPieceWhoseAnswerWasLostIsNotSentAgain() throws IOException {
    server.then(DATASET).then(201, ANNOUNCED);
    server.then(503, "{}").then(WHOLE).then(WHOLE).then(job("running", ""));
    dataset().send(file("ab,c\n1,2\n3")).start();
    assertThat(pieces()).hasSize(1);
  }

  @Test
  void whatThePortalRefusesIsNotSentAgain() throws IOException {
    server.then(DATASET).then(201, ANNOUNCED).then(413, "{\"code\":\"too-large\"}");
    Upload upload = dataset().send(file("ab,c\n1,2\n3"));
    assertThatThrownBy(upload::start).isInstanceOf(PortalException.Rejected.class);
    assertThat(server.requests()).hasSize(3);
    assertThatThrownBy(() -> upload.pieces(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anImportIsAwaitedUntilItIsOver() {
    server
        .then(DATASET)
        .then(job("queued", ""))
        .then(job("running", progress()))
        .then(job("succeeded", ",\"version\":2"));
    server.then("{\"number\":2,\"rows\":3,\"columns\":2}");
    DatasetVersion version = dataset().job("u1").await(Duration.ofMinutes(1));
    assertThat(version.rows()).isEqualTo(3);
    assertThat(server.request().uri()).isEqualTo(DATASETS + "/versions/2");
    assertThat(server.pauses()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void aVersionThatWaitsForAReviewHasNoNumberYet() {
    String held =
        "\"held\":{\"rows\":3,\"columns\":2,\"original\":{\"name\":\"a.csv\",\"bytes\":9}}";
    server.then(DATASET).then(job("succeeded", ""));
    server.then("{\"requests\":[{\"id\":\"r2\"},{\"id\":\"r1\"," + held + "}]}");
    DatasetVersion version = dataset().job("u1").await(Duration.ofMinutes(1));
    assertThat(version.number()).isZero();
    assertThat(version.rows()).isEqualTo(3);
    assertThat(version.fileName()).isEqualTo("a.csv");
    assertThat(server.request().uri()).isEqualTo(DATASETS + "/publication-requests");
  }

  @Test
  void anImportTellsHowFarItIs() {
    server.then(DATASET).then(job("running", progress()));
    ImportJob job = dataset().job("u1");
    assertThat(job.rows()).isEqualTo(7);
    assertThat(job.share()).hasValue(0.25);
    assertThat(job.problem()).isEmpty();
    assertThat(job).hasToString("ImportJob[u1 running]");
  }

  @Test
  void anImportThatWasRefusedSaysWhy() {
    server
        .then(DATASET)
        .then(
            job(
                "refused",
                ",\"problem\":{\"status\":422,\"code\":\"file-empty\",\"detail\":\"El archivo está vacío.\"}"));
    ImportJob job = dataset().job("u1");
    assertThat(job.problem()).hasValue("El archivo está vacío.");
    assertThatThrownBy(() -> job.await(Duration.ZERO))
        .isInstanceOf(PortalException.Rejected.class)
        .hasMessage("El archivo está vacío. [422 file-empty]");
  }

  @Test
  void anImportThatTakesTooLongGoesOnByItself() {
    server.then(DATASET).then(job("running", ""));
    ImportJob job = dataset().job("u1");
    assertThatThrownBy(() -> job.await(Duration.ofMillis(0)))
        .isInstanceOf(PortalException.Unavailable.class)
        .hasMessageContaining("u1 goes on");
  }

  @Test
  void anImportCanBeCancelledAndTriedAgain() {
    server
        .then(DATASET)
        .then(job("running", ""))
        .then(job("cancelled", ""))
        .then(202, job("queued", ""));
    ImportJob job = dataset().job("u1").cancel();
    assertThat(job.state()).isEqualTo(State.CANCELLED);
    assertThat(server.request().method()).isEqualTo("DELETE");
    assertThat(job.retry().state()).isEqualTo(State.QUEUED);
    assertThat(server.request().uri()).isEqualTo(DATASETS + "/jobs/u1/retry");
  }

  @Test
  void aTriedFileSaysWhatItWouldDo() throws IOException {
    server
        .then(DATASET)
        .then(
            """
            {"refusals":["personal-data"],"shown":false,"rows":2,"rejected":1,
             "columns":[{"name":"altura","type":"string"}],"findings":[{"message":"f"}],
             "schemaChanges":[{"message":"c"}],"personalData":[{"message":"p"}]}
            """);
    FileCheck check = dataset().check(file("a\n1\n"));
    assertThat(check.refusals()).containsExactly("personal-data");
    assertThat(check.columns()).extracting(Column::type).containsExactly(ColumnType.STRING);
    assertThat(List.of(check.findings(), check.changes(), check.personalData()))
        .containsExactly(List.of("f"), List.of("c"), List.of("p"));
    assertThat(server.request().uri()).isEqualTo(DATASETS + "/checks?filename=a.csv");
  }

  private Dataset dataset() {
    return server.portal().catalog("xalapa").dataset("arboles");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("a.csv"), content);
  }

  /** Offset and content of what was sent. */
  private List<String> pieces() {
    return server.requests().stream()
        .filter(request -> request.method().equals("PATCH"))
        .map(request -> request.header("Upload-offset") + " " + request.body())
        .toList();
  }

  private static String job(String state, String more) {
    return "{\"id\":\"u1\",\"state\":\"" + state + "\"" + more + "}";
  }

  private static String progress() {
    return ",\"progress\":{\"phase\":\"typing\",\"bytes\":5,\"totalBytes\":20,\"rows\":7}";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
