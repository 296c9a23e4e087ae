package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.server.testing.NodeTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every dataset describes its own API, and whatever the description shows runs. */
class DatasetApiIT {
  private static final String ALUMBRADO = "/api/v1/tenants/xalapa/datasets/alumbrado";
  private final Client client = new Client();
  private final String base = client.get("/openapi.json").json().at("/servers/0/url").asText();

  @Test
  void aPublicLinterFindsNothing(@TempDir Path folder) throws IOException {
    String document = client.get(ALUMBRADO + "/openapi.json").text();
    Path file = folder.resolve("openapi.json");
    Files.writeString(file, document.replace(base, "https://datos.gob.mx"));
    NodeTools.Verdict verdict = NodeTools.lintOpenApi(file);
    assertThat(verdict.output()).contains("is valid").doesNotContainPattern("You have \\d+");
    assertThat(verdict.exitCode()).isZero();
  }

  @Test
  void itsRowsAreItsColumnsInTheLanguageAsked() {
    JsonNode document = client.get(ALUMBRADO + "/openapi.json?lang=en").json();
    assertThat(document.at("/servers/0/url").asText()).isEqualTo(base + ALUMBRADO);
    assertThat(document.at("/tags")).hasSize(1);
    assertThat(document.required("paths").fieldNames())
        .toIterable()
        .contains("/rows", "/data.csv", "/data.parquet")
        .allMatch(path -> !path.contains("{"));
    JsonNode columns = document.at("/components/schemas/Row/properties");
    JsonNode fields = client.get(ALUMBRADO + "/schema").json().required("fields");
    assertThat(columns).hasSameSizeAs(fields);
    assertThat(columns.at("/watts/x-unit").asText()).isEqualTo("W");
    assertThat(columns.at("/watts/description").asText()).endsWith("Unit: W.");
    assertThat(client.get(ALUMBRADO + "/openapi.json?lang=es").text()).contains("Unidad: W.");
  }

  @Test
  void theDatasetAndItsPageTellWhereItIs() {
    Client.Answer dataset = client.get(ALUMBRADO);
    assertThat(dataset.headers().firstValue("Link"))
        .contains("<" + base + ALUMBRADO + "/openapi.json>; rel=\"service-desc\"");
    assertThat(client.get("/xalapa/datasets/alumbrado", "Accept", "text/html").text())
        .contains(ALUMBRADO + "/openapi.json?lang=es");
  }

  /** With places and without, with every type of column that the demonstration has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xalapa/datasets/alumbrado",
        "xalapa/datasets/obra-publica",
        "mar-del-plata/datasets/presupuesto"
      })
  void everyExampleOfADatasetRunsAndIsAnsweredAsDescribed(String dataset) {
    everyExampleRuns("/api/v1/tenants/" + dataset);
  }

  private void everyExampleRuns(String dataset) {
    Client.Answer answer = client.get(dataset + "/openapi.json");
    assertThat(answer.status()).as(dataset + " " + answer.text()).isEqualTo(200);
    Description description = new Description(answer.json());
    Contract contract = new Contract(description);
    for (Description.Operation operation : description.operations()) {
      if (operation.isRead()) {
        List<String> addresses = new ArrayList<>();
        operation.examples().forEach(example -> addresses.add(dataset + example));
        operation.samples().forEach(sample -> addresses.add(sample.substring(base.length())));
        for (String address : addresses) {
          holds(contract, operation, address, client.get(address));
        }
      } else {
        contract.holdsForRequest(operation);
        String body =
            operation.node().at("/requestBody/content/application~1json/example").toString();
        String address = dataset + operation.path();
        holds(
            contract,
            operation,
            address,
            client.send(operation.method(), address, body, "Content-Type", "application/json"));
      }
    }
  }

  private static void holds(
      Contract contract, Description.Operation operation, String address, Client.Answer answer) {
    assertThat(answer.status()).as(address + " " + answer.text()).isEqualTo(200);
    contract.holds(operation, answer);
  }
}
