package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.cabildo.problem.ErrorCode;
import org.cabildo.server.testing.FakeNames;
import org.cabildo.server.testing.NodeTools;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API is what its description says: nothing more, nothing less, nothing else. */
class OpenApiIT {
  private static final int COUNTS = 3;
  private final Client client = new Client();
  private final Description description =
      new Description(client.get("/openapi.json?lang=en").json());
  private final Contract contract = new Contract(description);
  private final Set<String> called = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void aPublicLinterFindsNothing(String language, @TempDir Path folder) throws IOException {
    String document = client.get("/openapi.json?lang=" + language).text();
    String base = description.document().at("/servers/0/url").asText();
    Path file = folder.resolve("openapi.json");
    // The linter rightly warns of localhost, which is where this server is.
    Files.writeString(file, document.replace(base, "https://datos.gob.mx"));
    NodeTools.Verdict verdict = NodeTools.lintOpenApi(file);
    assertThat(verdict.output()).contains("is valid").doesNotContainPattern("You have \\d+");
    assertThat(verdict.exitCode()).isZero();
  }

  @Test
  void everyEndpointIsDescribedAndEveryDescribedOneExists() {
    assertThat(description.operations().stream().map(o -> o.method() + " " + o.path()))
        .containsExactlyInAnyOrderElementsOf(Endpoints.all());
  }

  @Test
  void everyWayToFailIsDescribed() {
    JsonNode codes = description.document().at("/components/schemas/Problem/properties/code/enum");
    assertThat(StreamSupport.stream(codes.spliterator(), false).map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::key).toList());
  }

  @Test
  void itIsPublicCompressedAndNotSentTwice() {
    Client.Answer first = client.get("/openapi.json", "Accept-Encoding", "gzip");
    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get("/openapi.json", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(client.get("/openapi.json?lang=es").text()).contains("Buscar en un portal");
    assertThat(description.document().at("/info/version").asText()).matches("\\d+\\.\\d+\\..*");
    assertThat(description.document().at("/servers/0/url").asText())
        .endsWith(":" + client.server().url().getPort());
  }

  /** The examples of the document, in the order in which a new portal would come to life. */
  @Test
  void everyOperationAnswersItsExampleAsDescribed() {
    String administrator = client.server().administratorAuthorization();
    String insider = client.bearer("xalapa", "administrator");
    promise("xalapa", "alumbrado", insider);
    writePage("xalapa", insider);
    for (Description.Operation read : description.operations()) {
      if (read.isRead() && !read.path().contains("{id}") && !read.path().endsWith("/source")) {
        boolean ofAll = read.path().startsWith("/api/v1/federation/");
        read(read, Map.of(), ofAll ? administrator : insider);
      }
    }
    String tenant = write("openTenant", Map.of(), administrator).json().at("/id").asText();
    Map<String, String> place =
        Map.of("tenant", tenant, "office", "parques", "theme", "medio-ambiente");
    write("changeTenant", place, administrator);
    write("setQuota", place, administrator);
    String visit = write("beginVisit", place, administrator).json().at("/id").asText();
    write("endVisit", Map.of("tenant", tenant, "id", visit), administrator);
    write("assignServiceAccount", place, administrator);
    write("removeServiceAccount", place, administrator);
    JsonNode token = write("issueToken", place, administrator).json();
    String bearer = "Bearer " + token.at("/token").asText();
    write("putOffice", place, bearer);
    write("putTheme", place, bearer);
    Map<String, String> promised = Map.of("tenant", tenant, "commitment", "arbolado-urbano");
    write("putCommitment", promised, bearer);
    write("moveCommitment", promised, bearer);
    Map<String, String> written = Map.of("tenant", tenant, "page", "participar");
    write("putPage", written, bearer);
    write("removePage", written, bearer);
    Map<String, String> host = Map.of("tenant", tenant, "host", "datos.ejemplo.example");
    JsonNode claim = write("askForHost", host, administrator).json();
    FakeNames.shared().put(claim.at("/record").asText(), claim.at("/token").asText());
    write("proveHost", host, administrator);
    write("removeHost", host, administrator);
    String slug = write("createDataset", place, bearer).json().at("/slug").asText();
    Map<String, String> dataset = Map.of("tenant", tenant, "dataset", slug);
    write("checkData", dataset, bearer);
    write("uploadData", dataset, bearer);
    uploadWithASlip(slug, tenant, bearer);
    write("repairRows", Map.of("tenant", tenant, "dataset", slug, "number", "2"), bearer);
    write("describeDataset", dataset, bearer);
    write("moveDataset", dataset, bearer);
    isReviewed(dataset, bearer);
    write("queryRowsByPost", dataset, bearer);
    write("downloadCsvByPost", dataset, bearer);
    write("downloadJsonByPost", dataset, bearer);
    importByPieces(tenant, slug, bearer);
    updatesItself(dataset, bearer);
    write("downloadGeoJsonByPost", Map.of("tenant", "xalapa", "dataset", "alumbrado"), bearer);
    write("queryFederationByPost", Map.of(), bearer);
    leaveAndSettle(tenant, administrator);
    openMany(administrator);
    write("revokeToken", Map.of("tenant", tenant, "id", token.at("/id").asText()), administrator);
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            description.operations().stream().map(Description.Operation::id).toList());
  }

  @Test
  void everyExampleAndEverySampleWorks() {
    promise("xalapa", "alumbrado", client.bearer("xalapa", "administrator"));
    writePage("xalapa", client.bearer("xalapa", "administrator"));
    for (Description.Operation read : description.operations()) {
      if (read.isRead() && read.isOpenToAll()) {
        List<String> addresses = new ArrayList<>(read.examples());
        String base = description.document().at("/servers/0/url").asText();
        read.samples().forEach(sample -> addresses.add(sample.substring(base.length())));
        for (String address : addresses) {
          Client.Answer answer = client.get(address);
          assertThat(answer.status()).as(address + " " + answer.text()).isEqualTo(200);
          contract.holds(read, answer);
        }
      }
    }
  }

  /** The commitment of the examples, where the examples of reading look for it. */
  private void promise(String tenant, String office, String bearer) {
    String commitment = "/api/v1/tenants/" + tenant + "/commitments/arbolado-urbano";
    String[] headers = {"Authorization", bearer, "Content-Type", "application/json"};
    String example =
        description
            .operation("putCommitment")
            .node()
            .at("/requestBody/content/application~1json/example")
            .toString();
    client.send("PUT", commitment, example.replace("\"parques\"", "\"" + office + "\""), headers);
    assertThat(client.send("PATCH", commitment, "{\"due\":\"2026-12-15\"}", headers).status())
        .isEqualTo(200);
  }

  /** The page of the examples, where the examples of reading look for it. */
  private void writePage(String tenant, String bearer) {
    String example =
        description
            .operation("putPage")
            .node()
            .at("/requestBody/content/application~1json/example")
            .toString();
    assertThat(
            client
                .send(
                    "PUT",
                    "/api/v1/tenants/" + tenant + "/pages/participar",
                    example,
                    "Authorization",
                    bearer,
                    "Content-Type",
                    "application/json")
                .status())
        .isEqualTo(200);
  }

  /** Version 2: one row in forty has a letter where a digit should be. */
  private void uploadWithASlip(String slug, String tenant, String bearer) {
    StringBuilder csv = new StringBuilder("Especie;Altura;Plantado\n");
    for (int line = 2; line <= 41; line++) {
      csv.append("Encino;").append(line == 4 ? "1O" : line).append(";2019-04-01\n");
    }
    Client.Answer answer =
        client.send(
            "PUT",
            "/api/v1/tenants/" + tenant + "/datasets/" + slug + "/data",
            csv.toString(),
            "Authorization",
            bearer,
            "Content-Type",
            "text/csv");
    assertThat(answer.json().at("/rows").asInt()).isEqualTo(39);
  }

  /** Withdrawn, asked for, not decided by whoever asked, taken back, and published after all. */
  private void isReviewed(Map<String, String> dataset, String bearer) {
    Description.Operation move = description.operation("moveDataset");
    String[] headers = {"Authorization", bearer, "Content-Type", "application/json"};
    String reason = "{\"state\":\"withdrawn\",\"reason\":\"Trae errores.\"}";
    contract.holds(move, client.send("PATCH", move.at(dataset), reason, headers));
    String administrator = client.bearer(dataset.get("tenant"), "administrator");
    write("setSettings", dataset, administrator);
    String published = "{\"state\":\"published\"}";
    contract.holds(move, client.send("PATCH", move.at(dataset), published, headers));
    String id = write("askPublication", dataset, bearer).json().at("/id").asText();
    Map<String, String> request = with(dataset, id);
    read(description.operation("findPublicationRequest"), request, bearer);
    Description.Operation decide = description.operation("decidePublication");
    Client.Answer own =
        client.send("POST", decide.at(request), "{\"decision\":\"approve\"}", headers);
    assertThat(own.json().at("/code").asText()).isEqualTo("own-request");
    contract.holds(decide, own);
    contract.holdsForRequest(decide);
    called.add(decide.id());
    write("cancelPublication", request, bearer);
    Description.Operation set = description.operation("setSettings");
    headers[1] = administrator;
    contract.holds(set, client.send("PUT", set.at(dataset), "{\"review\":\"none\"}", headers));
    write("moveDataset", dataset, bearer);
  }

  /** A file that is given up, one that becomes a version, and one that does not. */
  private void importByPieces(String tenant, String slug, String bearer) {
    Map<String, String> dataset = Map.of("tenant", tenant, "dataset", slug);
    write("discardUpload", with(dataset, announced(dataset, bearer)), bearer);
    Map<String, String> upload = with(dataset, announced(dataset, bearer));
    read(description.operation("findUpload"), upload, bearer);
    write("sendPiece", upload, bearer, "Upload-Offset", "0");
    over(upload, bearer);
    read(description.operation("findJob"), upload, bearer);
    Map<String, String> refused = with(dataset, announced(dataset, bearer));
    client.send(
        "PATCH",
        description.operation("sendPiece").at(refused),
        "%PDF-1.4",
        "Authorization",
        bearer,
        "Content-Type",
        "application/offset+octet-stream",
        "Upload-Offset",
        "0");
    over(refused, bearer);
    write("retryJob", refused, bearer);
    cancelled(refused, bearer);
  }

  /** Out of the portal of the examples and into another one of the same server. */
  private void leaveAndSettle(String tenant, String administrator) {
    String bearer = client.bearer(tenant, "administrator");
    byte[] archive = write("exportTenant", Map.of("tenant", tenant), bearer).bytes();
    String key = client.get("/api/v1/signing-key").json().at("/fingerprint").asText();
    Description.Operation settle = description.operation("importTenant");
    Client.Answer answer =
        client.send(
            "POST",
            settle.path() + "?tenant=" + tenant + "-dos&key=" + key,
            archive,
            "Authorization",
            administrator,
            "Content-Type",
            "application/zip");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    contract.holds(settle, answer);
    called.add(settle.id());
  }

  private void openMany(String administrator) {
    String id = write("checkRoll", Map.of(), administrator).json().at("/id").asText();
    Map<String, String> roll = Map.of("id", id);
    write("openRoll", roll, administrator);
    Wait.until(
        "the end of a roll",
        Duration.ofSeconds(60),
        () ->
            client
                .get("/api/v1/rolls/" + id, "Authorization", administrator)
                .json()
                .has("endedAt"));
    read(description.operation("findRoll"), roll, administrator);
    read(description.operation("downloadWrongLines"), roll, administrator);
    write("takeLinks", roll, administrator);
  }

  /** A job that is over before it is cancelled is repeated, and cancelled sooner. */
  private void cancelled(Map<String, String> job, String bearer) {
    Description.Operation cancel = description.operation("cancelJob");
    Wait.until(
        "a job that is cancelled in time",
        Duration.ofSeconds(60),
        () -> {
          Client.Answer answer = client.send("DELETE", cancel.at(job), "", "Authorization", bearer);
          contract.holds(cancel, answer);
          if (answer.status() == 409) {
            client.send(
                "POST", description.operation("retryJob").at(job), "", "Authorization", bearer);
          }
          return answer.status() == 200;
        });
    called.add(cancel.id());
  }

  /** From an address that leads nowhere. */
  private void updatesItself(Map<String, String> dataset, String bearer) {
    write("setSource", dataset, bearer);
    write("runSource", dataset, bearer);
    Description.Operation find = description.operation("findSource");
    Wait.until(
        "a source that fails",
        Duration.ofSeconds(60),
        () ->
            client
                .get(find.at(dataset), "Authorization", bearer)
                .json()
                .at("/state")
                .asText()
                .equals("failing"));
    read(find, dataset, bearer);
    write("removeSource", dataset, bearer);
  }

  private void over(Map<String, String> job, String bearer) {
    Wait.until(
        "the end of an import",
        Duration.ofSeconds(60),
        () ->
            client
                .get(description.operation("findJob").at(job), "Authorization", bearer)
                .json()
                .has("endedAt"));
  }

  private String announced(Map<String, String> dataset, String bearer) {
    String address =
        write("announceUpload", dataset, bearer, "Upload-Length", "8")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static Map<String, String> with(Map<String, String> dataset, String id) {
    Map<String, String> all = new HashMap<>(dataset);
    all.put("id", id);
    return all;
  }

  private void read(Description.Operation operation, Map<String, String> where, String insider) {
    String[] headers =
        operation.isOpenToAll() ? new String[0] : new String[] {"Authorization", insider};
    Client.Answer answer = client.get(operation.at(where), headers);
    assertThat(answer.status()).as(operation.id() + " " + answer.text()).isEqualTo(200);
    contract.holds(operation, answer);
    Client.Answer again = asked(operation, where, headers, answer);
    // Figures of use are counted a moment after they were earned: then another answer is right.
    for (int i = 0; i < COUNTS && again.status() == 200; i++) {
      assertThat(again.bytes()).as(operation.id() + " again").isNotEqualTo(answer.bytes());
      answer = again;
      again = asked(operation, where, headers, answer);
    }
    assertThat(again.status()).as(operation.id() + " again").isEqualTo(304);
    contract.holds(operation, again);
    called.add(operation.id());
  }

  private Client.Answer asked(
      Description.Operation operation,
      Map<String, String> where,
      String[] headers,
      Client.Answer known) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "If-None-Match";
    all[headers.length + 1] = known.headers().firstValue("ETag").orElseThrow();
    return client.get(operation.at(where), all);
  }

  private Client.Answer write(
      String id, Map<String, String> where, String authorization, String... more) {
    Description.Operation operation = description.operation(id);
    JsonNode content = operation.node().at("/requestBody/content");
    String type = content.isMissingNode() ? "text/plain" : content.fieldNames().next();
    JsonNode example = content.path(type).path("example");
    if (type.equals("application/json")) {
      contract.holdsForRequest(operation);
    }
    List<String> headers =
        new ArrayList<>(List.of("Authorization", authorization, "Content-Type", type));
    headers.addAll(List.of(more));
    Client.Answer answer =
        client.send(
            operation.method(),
            operation.at(where),
            example.isMissingNode()
                ? ""
                : example.isTextual() ? example.asText() : example.toString(),
            headers.toArray(String[]::new));
    assertThat(answer.status()).as(id + " " + answer.text()).isBetween(200, 299);
    contract.holds(operation, answer);
    called.add(id);
    return answer;
  }
}
