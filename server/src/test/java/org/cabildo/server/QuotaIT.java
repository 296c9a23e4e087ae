package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a portal may keep and do, counted and held to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotaIT {
  private static final String TENANT = "/api/v1/tenants/cuotas";
  private final Client client = new Client();
  private String administrator;

  @BeforeAll
  void open() {
    String operator = client.administratorAuthorization();
    send("POST", "/api/v1/tenants", Publisher.definition("cuotas"), operator, 201);
    administrator = client.bearer("cuotas", "administrator");
    send("PUT", TENANT + "/offices/oficina", "{\"name\":\"Oficina\"}", administrator, 200);
  }

  @Test
  void useIsCountedFileByFileAndALimitRefusesWhatIsBeyondAndKeepsNothing() {
    set("{}");
    create("uno", 201);
    JsonNode before = usage();
    upload("uno", rows(10), 201);
    JsonNode after = usage();
    assertThat(more(before, after, "rows")).isEqualTo(10);
    assertThat(more(before, after, "imports")).isEqualTo(1);
    assertThat(more(before, after, "bytes")).isGreaterThan(rows(10).length());
    assertThat(after.at("/rows/own").asBoolean()).isFalse();

    create("dos", 201);
    upload("dos", rows(10), 201);
    JsonNode shared = usage();
    assertThat(more(after, shared, "rows")).isEqualTo(10);
    assertThat(more(after, shared, "bytes")).as("the same files, once").isZero();

    set("{\"rows\":%d}".formatted(used(shared, "rows") + 4));
    upload("dos", rows(14), 201);
    JsonNode refused = upload("dos", rows(15), 507);
    assertThat(refused.at("/code").asText()).isEqualTo("quota");
    assertThat(refused.at("/what").asText()).isEqualTo("rows");
    assertThat(refused.at("/wanted").asLong()).isEqualTo(1);
    assertThat(refused.at("/detail").asText()).contains("filas", "No se guardó nada");
    assertThat(versions("dos")).isEqualTo(2);
    upload("dos", rows(3), 201);

    set("{\"bytes\":%d}".formatted(used(usage(), "bytes") + 20));
    long bytes = used(usage(), "bytes");
    assertThat(upload("uno", rows(500), 507).at("/what").asText()).isEqualTo("bytes");
    upload("uno", rows(3), 201);
    assertThat(used(usage(), "bytes")).as("a file that is here already").isEqualTo(bytes);

    set("{\"imports\":%d}".formatted(used(usage(), "imports") + 1));
    upload("uno", rows(10), 201);
    assertThat(upload("uno", rows(3), 507).at("/what").asText()).isEqualTo("imports");
    JsonNode announced =
        send(
                "PUT",
                TENANT + "/datasets/uno/data?filename=a.csv&wait=false",
                rows(3),
                administrator,
                "text/csv",
                507)
            .json();
    assertThat(announced.at("/used").asLong()).isEqualTo(announced.at("/limit").asLong());
    set("{\"imports\":0}");
    upload("uno", rows(3), 201);
  }

  @Test
  void twoAtOnceCannotPassALimitTogether() throws Exception {
    set("{}");
    set("{\"datasets\":%d}".formatted(used(usage(), "datasets") + 1));
    List<Integer> answered =
        atOnce(
            IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> () -> created("a-la-vez-" + i))
                .toList());
    assertThat(answered).containsOnlyOnce(201).contains(507);
    assertThat(usage().at("/datasets/used")).isEqualTo(usage().at("/datasets/limit"));

    set("{}");
    List<String> slugs = List.of("carrera-1", "carrera-2", "carrera-3");
    slugs.forEach(slug -> create(slug, 201));
    set("{\"rows\":%d}".formatted(used(usage(), "rows") + 1_500));
    answered =
        atOnce(
            slugs.stream()
                .<Callable<Integer>>map(slug -> () -> uploaded(slug, rows(1_000)).status())
                .toList());
    assertThat(answered).containsOnlyOnce(201).contains(507);
    set("{}");
  }

  @Test
  void whoHasUsedUpTheTimeOfItsQueriesWaitsForAnotherDayOrAnotherLimit() {
    set("{}");
    create("consultado", 201);
    upload("consultado", rows(2_000), 201);
    send("PATCH", TENANT + "/datasets/consultado", "{\"state\":\"published\"}", administrator, 200);
    set("{\"seconds\":1}");
    Client.Answer answer = asked("Calle 0");
    assertThat(answer.status()).isEqualTo(200);
    for (int i = 1; answer.status() == 200 && i < 5_000; i++) {
      answer = asked("Calle " + i);
    }
    assertThat(answer.status()).as(answer.text()).isEqualTo(429);
    assertThat(answer.json().at("/code").asText()).isEqualTo("query-quota");
    long wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
    assertThat(wait).isBetween(1L, 86_400L).isEqualTo(answer.json().at("/seconds").asLong());
    assertThat(asked("Calle 0").status()).as("remembered").isEqualTo(200);
    assertThat(used(usage(), "seconds")).isGreaterThanOrEqualTo(1);
    assertThat(client.get("/api/v1/tenants/xalapa/datasets/alumbrado/rows?limit=3").status())
        .isEqualTo(200);
    assertThat(client.get("/cuotas/datasets/consultado").status()).isEqualTo(200);

    set("{\"seconds\":86400}");
    Wait.until(
        "queries go on", Duration.ofSeconds(30), () -> asked("Calle de nuevo").status() == 200);
  }

  @Test
  void aFileThatMayNotBeImportedIsRefusedBeforeItArrives() {
    set("{}");
    create("por-partes", 201);
    upload("por-partes", rows(1), 201);
    String announced =
        announce("por-partes", rows(9), 201).headers().firstValue("Location").orElseThrow();
    set("{\"imports\":%d}".formatted(used(usage(), "imports")));
    Client.Answer refused = announce("por-partes", rows(9), 507);
    assertThat(refused.json().at("/what").asText()).isEqualTo("imports");
    assertThat(piece(announced, rows(9)).status()).isEqualTo(507);
    assertThat(arrived(announced)).isEqualTo("0");
    set("{}");
    assertThat(piece(announced, rows(9)).status()).isEqualTo(204);
    assertThat(arrived(announced)).isEqualTo("" + rows(9).length());
  }

  private Client.Answer announce(String slug, String csv, int status) {
    Client.Answer answer =
        client.send(
            "POST",
            TENANT + "/datasets/" + slug + "/uploads",
            "",
            "Authorization",
            administrator,
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "" + csv.length());
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }

  private Client.Answer piece(String upload, String csv) {
    return client.send(
        "PATCH",
        URI.create(upload).getPath(),
        csv,
        "Authorization",
        administrator,
        "Tus-Resumable",
        "1.0.0",
        "Content-Type",
        "application/offset+octet-stream",
        "Upload-Offset",
        "0");
  }

  private String arrived(String upload) {
    return client
        .send("HEAD", URI.create(upload).getPath(), "", "Authorization", administrator)
        .headers()
        .firstValue("Upload-Offset")
        .orElseThrow();
  }

  private Client.Answer asked(String street) {
    String where = URLEncoder.encode("calle <> '" + street + "'", StandardCharsets.UTF_8);
    return client.get(TENANT + "/datasets/consultado/rows?limit=2&where=" + where);
  }

  @Test
  void theAdministratorReadsAndOnlyTheOperatorSets() {
    String operator = client.administratorAuthorization();
    assertThat(send("GET", TENANT + "/usage", "", operator, 200).json().has("bytes")).isTrue();
    String publisher = client.bearer("cuotas", "publisher");
    send("GET", TENANT + "/usage", "", publisher, 403);
    send("PUT", TENANT + "/quota", "{\"rows\":1}", administrator, 403);
    send("PUT", TENANT + "/quota", "{\"rows\":-1}", operator, 400);
    send("PUT", TENANT + "/quota", "{\"queries\":1}", operator, 400);
  }

  private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<Integer>> answers = threads.invokeAll(work);
      return answers.stream().map(QuotaIT::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static int join(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void set(String quota) {
    send("PUT", TENANT + "/quota", quota, client.administratorAuthorization(), 200);
  }

  private JsonNode usage() {
    return send("GET", TENANT + "/usage", "", administrator, 200).json();
  }

  private static long used(JsonNode usage, String measure) {
    return usage.at("/" + measure + "/used").asLong();
  }

  private static long more(JsonNode before, JsonNode after, String measure) {
    return used(after, measure) - used(before, measure);
  }

  private int versions(String slug) {
    return send("GET", TENANT + "/datasets/" + slug + "/versions", "", administrator, 200)
        .json()
        .at("/versions")
        .size();
  }

  private void create(String slug, int status) {
    assertThat(created(slug)).isEqualTo(status);
  }

  private int created(String slug) {
    String body =
        "{\"slug\":\"%s\",\"title\":\"%s\",\"description\":\"d\",\"office\":\"oficina\"}"
            .formatted(slug, slug);
    return client
        .send(
            "POST",
            TENANT + "/datasets",
            body,
            "Authorization",
            administrator,
            "Content-Type",
            "application/json")
        .status();
  }

  private JsonNode upload(String slug, String csv, int status) {
    Client.Answer answer = uploaded(slug, csv);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer.json();
  }

  private Client.Answer uploaded(String slug, String csv) {
    return client.send(
        "PUT",
        TENANT + "/datasets/" + slug + "/data?filename=a.csv",
        csv,
        "Authorization",
        administrator,
        "Content-Type",
        "text/csv");
  }

  private static String rows(int count) {
    StringBuilder csv = new StringBuilder("calle,metros\n");
    IntStream.range(0, count).forEach(i -> csv.append("Calle ").append(i).append(",2\n"));
    return csv.toString();
  }

  private Client.Answer send(
      String method, String path, String body, String authorization, int status) {
    return send(method, path, body, authorization, "application/json", status);
  }

  private Client.Answer send(
      String method, String path, String body, String authorization, String type, int status) {
    Client.Answer answer =
        client.send(method, path, body, "Authorization", authorization, "Content-Type", type);
    assertThat(answer.status()).as(method + " " + path + " " + answer.text()).isEqualTo(status);
    return answer;
  }
}
