package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.server.testing.FakeNames;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;

/** The API is what its description says: nothing more, nothing less, nothing else. */
class OpenApiExamplesIT {
  private final Client client = new Client();
  private final Description description =
      new Description(client.get("/openapi.json?lang=en").json());
  private final Contract contract = new Contract(description);
  private final ExampleCalls calls = new ExampleCalls(client, description, contract);

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
        calls.read(read, Map.of(), ofAll ? administrator : insider);
      }
    }
    String tenant = calls.write("openTenant", Map.of(), administrator).json().at("/id").asText();
    Map<String, String> place =
        Map.of("tenant", tenant, "office", "parques", "theme", "medio-ambiente");
    calls.write("changeTenant", place, administrator);
    calls.write("setQuota", place, administrator);
    String visit = calls.write("beginVisit", place, administrator).json().at("/id").asText();
    calls.write("endVisit", Map.of("tenant", tenant, "id", visit), administrator);
    calls.write("assignServiceAccount", place, administrator);
    calls.write("removeServiceAccount", place, administrator);
    JsonNode token = calls.write("issueToken", place, administrator).json();
    String bearer = "Bearer " + token.at("/token").asText();
    String mayor = client.bearer(tenant, "administrator");
    calls.write("changeProfile", place, mayor);
    calls.write("changeLogo", place, mayor);
    calls.write("removeLogo", place, mayor);
    calls.write("putOffice", place, bearer);
    calls.write("putTheme", place, bearer);
    Map<String, String> promised = Map.of("tenant", tenant, "commitment", "arbolado-urbano");
    calls.write("putCommitment", promised, bearer);
    calls.write("moveCommitment", promised, bearer);
    Map<String, String> written = Map.of("tenant", tenant, "page", "participar");
    calls.write("putPage", written, bearer);
    calls.write("removePage", written, bearer);
    Map<String, String> host = Map.of("tenant", tenant, "host", "datos.ejemplo.example");
    JsonNode claim = calls.write("askForHost", host, administrator).json();
    FakeNames.shared().put(claim.at("/record").asText(), claim.at("/token").asText());
    calls.write("proveHost", host, administrator);
    calls.write("removeHost", host, administrator);
    String slug = calls.write("createDataset", place, bearer).json().at("/slug").asText();
    Map<String, String> dataset = Map.of("tenant", tenant, "dataset", slug);
    calls.write("checkData", dataset, bearer);
    calls.write("uploadData", dataset, bearer);
    uploadWithASlip(slug, tenant, bearer);
    calls.write("repairRows", Map.of("tenant", tenant, "dataset", slug, "number", "2"), bearer);
    stopsAtTooManyRows(dataset, bearer);
    calls.write("describeDataset", dataset, bearer);
    calls.write("moveDataset", dataset, bearer);
    isReviewed(dataset, bearer);
    calls.write("queryRowsByPost", dataset, bearer);
    calls.write("downloadCsvByPost", dataset, bearer);
    calls.write("downloadJsonByPost", dataset, bearer);
    importByPieces(tenant, slug, bearer);
    updatesItself(dataset, bearer);
    calls.write(
        "downloadGeoJsonByPost", Map.of("tenant", "xalapa", "dataset", "alumbrado"), bearer);
    calls.write("queryFederationByPost", Map.of(), bearer);
    leaveAndSettle(tenant, administrator);
    openMany(administrator);
    calls.write(
        "revokeToken", Map.of("tenant", tenant, "id", token.at("/id").asText()), administrator);
    assertThat(calls.noted())
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

  /** One row of three cannot be read, which whoever answers for it sees before anybody decides. */
  private void stopsAtTooManyRows(Map<String, String> dataset, String bearer) {
    Client.Answer sent =
        client.send(
            "PUT",
            description.operation("uploadData").at(dataset) + "?wait=false",
            "Especie;Altura;Plantado\nEncino;3;2019-04-01\nFresno\nCedro;5;2019-04-01\n",
            "Authorization",
            bearer,
            "Content-Type",
            "text/csv");
    Map<String, String> job = with(dataset, sent.json().at("/id").asText());
    over(job, bearer);
    calls.read(description.operation("downloadJobQuarantine"), job, bearer);
  }

  /** Withdrawn, asked for, not decided by whoever asked, taken back, and published after all. */
  private void isReviewed(Map<String, String> dataset, String bearer) {
    Description.Operation move = description.operation("moveDataset");
    String[] headers = {"Authorization", bearer, "Content-Type", "application/json"};
    String reason = "{\"state\":\"withdrawn\",\"reason\":\"Trae errores.\"}";
    contract.holds(move, client.send("PATCH", move.at(dataset), reason, headers));
    String administrator = client.bearer(dataset.get("tenant"), "administrator");
    calls.write("setSettings", dataset, administrator);
    String published = "{\"state\":\"published\"}";
    contract.holds(move, client.send("PATCH", move.at(dataset), published, headers));
    String id = calls.write("askPublication", dataset, bearer).json().at("/id").asText();
    Map<String, String> request = with(dataset, id);
    calls.read(description.operation("findPublicationRequest"), request, bearer);
    Description.Operation decide = description.operation("decidePublication");
    Client.Answer own =
        client.send("POST", decide.at(request), "{\"decision\":\"approve\"}", headers);
    assertThat(own.json().at("/code").asText()).isEqualTo("own-request");
    contract.holds(decide, own);
    contract.holdsForRequest(decide);
    calls.note(decide.id());
    calls.write("cancelPublication", request, bearer);
    Description.Operation set = description.operation("setSettings");
    headers[1] = administrator;
    contract.holds(set, client.send("PUT", set.at(dataset), "{\"review\":\"none\"}", headers));
    calls.write("moveDataset", dataset, bearer);
  }

  /** A file that is given up, one that becomes a version, and one that does not. */
  private void importByPieces(String tenant, String slug, String bearer) {
    Map<String, String> dataset = Map.of("tenant", tenant, "dataset", slug);
    calls.write("discardUpload", with(dataset, announced(dataset, bearer)), bearer);
    Map<String, String> upload = with(dataset, announced(dataset, bearer));
    calls.read(description.operation("findUpload"), upload, bearer);
    calls.write("sendPiece", upload, bearer, "Upload-Offset", "0");
    over(upload, bearer);
    calls.read(description.operation("findJob"), upload, bearer);
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
    calls.write("retryJob", refused, bearer);
    cancelled(refused, bearer);
  }

  /** Out of the portal of the examples and into another one of the same server. */
  private void leaveAndSettle(String tenant, String administrator) {
    String bearer = client.bearer(tenant, "administrator");
    byte[] archive = calls.write("exportTenant", Map.of("tenant", tenant), bearer).bytes();
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
    calls.note(settle.id());
  }

  private void openMany(String administrator) {
    String id = calls.write("checkRoll", Map.of(), administrator).json().at("/id").asText();
    Map<String, String> roll = Map.of("id", id);
    calls.write("openRoll", roll, administrator);
    Wait.until(
        "the end of a roll",
        Duration.ofSeconds(60),
        () ->
            client
                .get("/api/v1/rolls/" + id, "Authorization", administrator)
                .json()
                .has("endedAt"));
    calls.read(description.operation("findRoll"), roll, administrator);
    calls.read(description.operation("downloadWrongLines"), roll, administrator);
    calls.write("takeLinks", roll, administrator);
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
    calls.note(cancel.id());
  }

  /** From an address that leads nowhere. */
  private void updatesItself(Map<String, String> dataset, String bearer) {
    calls.write("setSource", dataset, bearer);
    calls.write("runSource", dataset, bearer);
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
    calls.read(find, dataset, bearer);
    calls.write("removeSource", dataset, bearer);
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
        calls
            .write("announceUpload", dataset, bearer, "Upload-Length", "8")
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
}
