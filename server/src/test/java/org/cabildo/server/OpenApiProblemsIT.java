package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong is documented for the operation, and told as documented. */
class OpenApiProblemsIT {
  private static final String JSON = "application/json";
  private final Client client = new Client();
  private final Description description =
      new Description(client.get("/openapi.json?lang=en").json());
  private final Contract contract = new Contract(description);

  @Test
  void anUnknownParameterIsRefusedEverywhere() {
    every(o -> true, o -> send(o, o.at(Map.of()) + mark(o) + "nada=1", example(o)), 400);
  }

  @Test
  void aCredentialThatDoesNotCountIsRefusedEverywhere() {
    every(
        o -> true,
        o -> send(o, o.at(Map.of()), example(o), "Authorization", "Bearer cab_xalapa_no"),
        401);
  }

  @Test
  void aFormatThatThereIsNotIsRefused() {
    every(
        o -> !o.id().equals("downloadOriginal"),
        o -> send(o, o.at(Map.of()), example(o), "Accept", "image/png"),
        406);
  }

  @Test
  void aPortalThatThereIsNotIsNotFound() {
    every(
        o -> o.path().contains("{tenant}"),
        o -> send(o, o.at(Map.of("tenant", "nadie")), example(o)),
        404);
  }

  @Test
  void aDatasetThatThereIsNotIsNotFound() {
    String publisher = client.bearer("xalapa", "publisher");
    every(
        o -> o.path().contains("{dataset}"),
        o -> send(o, o.at(Map.of("dataset", "nada")), example(o), "Authorization", publisher),
        404);
  }

  @Test
  void whoSaysNothingOrTooLittleMayNotWrite() {
    String viewer = client.bearer("xalapa", "viewer");
    every(o -> !o.isOpenToAll(), o -> send(o, o.at(Map.of()), example(o)), 401);
    Predicate<Description.Operation> isForViewers =
        o -> o.isRead() && o.path().matches(".*/(jobs|publication-requests|settings)\\b.*");
    every(
        o -> !o.isOpenToAll() && !isForViewers.test(o),
        o -> send(o, o.at(Map.of()), example(o), "Authorization", viewer),
        403);
  }

  @Test
  void aBodyThatCannotBeReadIsRefused() {
    Predicate<Description.Operation> takesJson = o -> !body(o).isMissingNode();
    every(takesJson, o -> send(o, o.at(Map.of()), "{"), 400);
    every(takesJson, o -> send(o, o.at(Map.of()), "{\"nada\":1}"), 400);
    every(takesJson, o -> send(o, o.at(Map.of()), "\"" + "x".repeat(1 << 20) + "\""), 413);
    every(
        takesJson,
        o -> client.send(o.method(), o.at(Map.of()), "x", "Content-Type", "text/plain"),
        415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queryRows        | ?where=zon='x'                 | 400 | unknown-column",
        "queryRows        | ?where=zona%20%3E%207          | 400 | wrong-type",
        "queryRows        | ?select=sum(zona)              | 400 | wrong-type",
        "queryRows        | ?where=watts%20%3E             | 400 | syntax",
        "queryRows        | ?after=nada                    | 400 | cursor-invalid",
        "queryRows        | ?limit=50001                   | 400 | invalid",
        "queryRows        | ?limit=diez                    | 400 | invalid",
        "queryRows        | ?select=zona&group=estado      | 400 | invalid",
        "queryRows        | ?format=xml                    | 400 | invalid",
        "queryRows        | ?version=99                    | 404 | not-found",
        "queryRows        | ?asOf=ayer                     | 400 | invalid",
        "queryRows        | ?asOf=-5000-01-01              | 400 | invalid",
        "queryRows        | ?asOf=%2B292278994-08-17       | 400 | invalid",
        "queryRows        | ?asOf=2030-01-01&version=1     | 400 | invalid",
        "queryRows        | ?asOf=2001-01-01               | 404 | not-found",
        "compareVersions  | ?key=zona                      | 400 | invalid",
        "compareVersions  | ?key=nada                      | 400 | unknown-column",
        "compareVersions  | ?limit=10001                   | 400 | invalid",
        "downloadCsv      | ?select=zona&group=estado      | 400 | invalid",
        "downloadOriginal | ?version=99                    | 404 | not-found",
        "searchDatasets   | ?limit=101                     | 400 | invalid",
        "searchDatasets   | ?sort=nada                     | 400 | invalid",
        "searchFederation | ?tenant=api                    | 404 | tenant-not-found",
        "queryFederation  | &select=nada                   | 400 | unknown-column",
      })
  void aQueryThatCannotBeAnsweredSaysWhy(String id, String more, int status, String code) {
    Description.Operation operation = description.operation(id);
    Client.Answer answer = client.get(operation.at(Map.of()) + more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().at("/code").asText()).isEqualTo(code);
    contract.holds(operation, answer);
  }

  @Test
  void whatIsTakenTooLongOrNoTableIsRefused() {
    String publisher = client.bearer("xalapa", "publisher");
    Description.Operation create = description.operation("createDataset");
    String taken = example(create).replace("arbolado", "alumbrado").replace("parques", "alumbrado");
    holds(
        create,
        send(
            create,
            create.at(Map.of()),
            taken.replace("medio-ambiente", "movilidad"),
            "Authorization",
            publisher),
        409);
    Description.Operation upload = description.operation("uploadData");
    holds(
        upload,
        client.send(
            "PUT",
            upload.at(Map.of()),
            "%PDF-1.7",
            "Authorization",
            publisher,
            "Content-Type",
            "text/csv"),
        422);
    holds(
        upload,
        client.send(
            "PUT",
            upload.at(Map.of()),
            "{}",
            "Authorization",
            publisher,
            "Content-Type",
            "application/pdf"),
        415);
    Description.Operation original = description.operation("downloadOriginal");
    Client.Answer part = client.get(original.at(Map.of()), "Range", "bytes=0-9");
    holds(original, part, 206);
    holds(original, client.get(original.at(Map.of()), "Range", "bytes=99999999-"), 416);
  }

  private interface Sending {
    Client.Answer send(Description.Operation operation);
  }

  private void every(Predicate<Description.Operation> some, Sending sending, int status) {
    description.operations().stream()
        .filter(some)
        .forEach(operation -> holds(operation, sending.send(operation), status));
  }

  private void holds(Description.Operation operation, Client.Answer answer, int status) {
    assertThat(answer.status()).as(operation.id() + " " + answer.text()).isEqualTo(status);
    contract.holds(operation, answer);
  }

  private Client.Answer send(
      Description.Operation operation, String address, String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = mediaType(operation);
    return client.send(operation.method(), address, body, all);
  }

  /** JSON where it is taken, else the first that is. */
  private static String mediaType(Description.Operation operation) {
    Iterator<String> taken = operation.node().at("/requestBody/content").fieldNames();
    return body(operation).isMissingNode() && taken.hasNext() ? taken.next() : JSON;
  }

  private static JsonNode body(Description.Operation operation) {
    return operation.node().at("/requestBody/content/application~1json");
  }

  private static String example(Description.Operation operation) {
    JsonNode example = body(operation).path("example");
    return example.isMissingNode()
        ? operation.node().at("/requestBody/content/text~1csv/example").asText()
        : example.toString();
  }

  private static String mark(Description.Operation operation) {
    return operation.at(Map.of()).contains("?") ? "&" : "?";
  }
}
