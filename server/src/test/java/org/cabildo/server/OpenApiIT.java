package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.cabildo.problem.ErrorCode;
import org.cabildo.server.testing.NodeTools;
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
    for (Description.Operation read : description.operations()) {
      if (read.isRead()) {
        read(read, insider);
      }
    }
    String tenant = write("openTenant", Map.of(), administrator).json().at("/id").asText();
    Map<String, String> place =
        Map.of("tenant", tenant, "office", "parques", "theme", "medio-ambiente");
    write("changeTenant", place, administrator);
    JsonNode token = write("issueToken", place, administrator).json();
    String bearer = "Bearer " + token.at("/token").asText();
    write("putOffice", place, bearer);
    write("putTheme", place, bearer);
    String slug = write("createDataset", place, bearer).json().at("/slug").asText();
    Map<String, String> dataset = Map.of("tenant", tenant, "dataset", slug);
    write("uploadData", dataset, bearer);
    uploadWithASlip(slug, tenant, bearer);
    write("repairRows", Map.of("tenant", tenant, "dataset", slug, "number", "2"), bearer);
    write("describeDataset", dataset, bearer);
    write("moveDataset", dataset, bearer);
    write("queryRowsByPost", dataset, bearer);
    write("downloadCsvByPost", dataset, bearer);
    write("downloadJsonByPost", dataset, bearer);
    write("downloadGeoJsonByPost", Map.of("tenant", "xalapa", "dataset", "alumbrado"), bearer);
    write("queryFederationByPost", Map.of(), bearer);
    write("revokeToken", Map.of("tenant", tenant, "id", token.at("/id").asText()), administrator);
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            description.operations().stream().map(Description.Operation::id).toList());
  }

  @Test
  void everyExampleAndEverySampleWorks() {
    for (Description.Operation read : description.operations()) {
      if (read.isRead() && read.isOpenToAll()) {
        List<String> addresses = new java.util.ArrayList<>(read.examples());
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

  private void read(Description.Operation operation, String insider) {
    String[] headers =
        operation.isOpenToAll() ? new String[0] : new String[] {"Authorization", insider};
    Client.Answer answer = client.get(operation.at(Map.of()), headers);
    assertThat(answer.status()).as(operation.id() + " " + answer.text()).isEqualTo(200);
    contract.holds(operation, answer);
    Client.Answer again = asked(operation, headers, answer);
    // Figures of use are counted a moment after they were earned: then another answer is right.
    for (int i = 0; i < COUNTS && again.status() == 200; i++) {
      assertThat(again.bytes()).as(operation.id() + " again").isNotEqualTo(answer.bytes());
      answer = again;
      again = asked(operation, headers, answer);
    }
    assertThat(again.status()).as(operation.id() + " again").isEqualTo(304);
    contract.holds(operation, again);
    called.add(operation.id());
  }

  private Client.Answer asked(
      Description.Operation operation, String[] headers, Client.Answer known) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "If-None-Match";
    all[headers.length + 1] = known.headers().firstValue("ETag").orElseThrow();
    return client.get(operation.at(Map.of()), all);
  }

  private Client.Answer write(String id, Map<String, String> where, String authorization) {
    Description.Operation operation = description.operation(id);
    JsonNode content = operation.node().at("/requestBody/content");
    String type = content.isMissingNode() ? "text/plain" : content.fieldNames().next();
    JsonNode example = content.path(type).path("example");
    if (type.equals("application/json")) {
      contract.holdsForRequest(operation);
    }
    Client.Answer answer =
        client.send(
            operation.method(),
            operation.at(where),
            example.isMissingNode()
                ? ""
                : example.isTextual() ? example.asText() : example.toString(),
            "Authorization",
            authorization,
            "Content-Type",
            type);
    assertThat(answer.status()).as(id + " " + answer.text()).isBetween(200, 299);
    contract.holds(operation, answer);
    called.add(id);
    return answer;
  }
}
