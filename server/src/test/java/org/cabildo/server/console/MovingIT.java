package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cabildo.server.Client;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.CabildoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A government leaves one installation with all it has, and goes on in another. */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovingIT {
  private static final String HERE = "/api/v1/tenants/huerta";
  private static final String CANARY = "canario-de-la-vecina";

  private final Town town = Town.get();
  private final Client origin = new Client(town.url(), Town.PASSWORD);
  private final CabildoProcess elsewhere =
      CabildoProcess.start(CabildoProcess.freshDataFolder("elsewhere"), "--no-demo");
  private final Client destination = new Client(elsewhere.url(), elsewhere.administratorPassword());
  private String bearer;
  private String key;
  private byte[] archive;

  @BeforeAll
  void live() {
    Person administrator = town.open("huerta");
    Town.makeOffice(administrator, "huerta", "aguas");
    town.invite(administrator, "huerta", "publisher", "aguas");
    bearer = origin.bearer("huerta", "administrator");
    publish("fugas", "published");
    upload("fugas", "colonia,litros,día\nCentro,12.5,2026-01-03\nÑuñoa,7,2026-01-04\n");
    upload("fugas", "colonia,litros,día\nCentro,13,2026-02-03\nMártires,8,\nSur,x,2026-02-05\n");
    publish("reservado", "draft");
    upload("reservado", "clave\nsecreto\n");
    json(
        "PUT",
        HERE + "/commitments/pozos",
        """
        {"title":"Pozos","description":"Cada pozo.","office":"aguas","responsible":"Jefatura de pozos",
         "frequency":"annual"}
        """);
    json(
        "PUT",
        HERE + "/datasets/fugas/source",
        "{\"url\":\"https://huerta.example/f.csv\",\"every\":\"P7D\"}");
    Person neighbour = town.open("vecina");
    Town.makeOffice(neighbour, "vecina", CANARY);
    key = origin.get("/api/v1/signing-key").json().required("fingerprint").asText();
    Client.Answer taken = origin.send("POST", HERE + "/archive", "", "Authorization", bearer);
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"huerta-\\d{4}-\\d\\d-\\d\\d\\.zip\".*");
    archive = taken.bytes();
  }

  @AfterAll
  void close() {
    elsewhere.close();
  }

  @Test
  void settledElsewhereEverythingAnswersAsBefore() {
    JsonNode settled = settle("nogal", archive, key, 201);
    assertThat(settled.at("/formerly").asText()).isEqualTo("huerta");
    assertThat(settled.at("/datasets").asInt()).isEqualTo(2);
    assertThat(settled.at("/versions").asInt()).isEqualTo(3);
    String theirs = destination.bearer("nogal", "administrator");
    for (String path :
        List.of(
            "/datasets/fugas/rows",
            "/datasets/fugas/rows?version=1",
            "/datasets/fugas/versions/1..2/diff",
            "/datasets/fugas/schema",
            "/datasets/reservado/rows",
            "/commitments",
            "/offices")) {
      assertThat(answer(destination, "nogal", path, theirs)).isEqualTo(expected(path));
    }
    for (String file :
        List.of(
            "original",
            "original?version=1",
            "data.parquet?version=1",
            "data.parquet",
            "data.csv?version=2")) {
      assertThat(get(destination, "nogal", "/datasets/fugas/" + file, theirs).bytes())
          .as(file)
          .isEqualTo(get(origin, "huerta", "/datasets/fugas/" + file, bearer).bytes());
    }
    assertThat(cited(destination, "nogal")).isEqualTo(cited(origin, "huerta"));
    assertThat(destination.get("/api/v1/tenants/nogal/datasets/reservado").status())
        .as("a draft to the public")
        .isEqualTo(404);
  }

  @Test
  void theJournalGoesOnWhereItLeftOff() {
    JsonNode settled = settle("roble", archive, key, 201);
    long events = settled.at("/events").asLong();
    JsonNode verified =
        destination
            .get(
                "/api/v1/tenants/roble/journal/verification",
                "Authorization",
                destination.administratorAuthorization())
            .json();
    assertThat(verified.at("/intact").asBoolean()).isTrue();
    assertThat(verified.at("/events").asLong())
        .as("its own, the arrival, and an invitation for each of two people")
        .isEqualTo(events + 3);
    String head = manifest().at("/chainHead").asText();
    Person person = join(settled, "administrator");
    assertThat(person.get("/console/tenants/roble/journal").text())
        .contains("trajo el portal de otra instalación", "como huerta", head)
        .contains("se llevó todo lo del portal");
  }

  @Test
  void whoWorkedThereIsInvitedInTheSameRole() {
    JsonNode settled = settle("fresno", archive, key, 201);
    assertThat(settled.at("/invitations")).hasSize(2);
    Person publisher = join(settled, "publisher");
    assertThat(publisher.get("/console/tenants/fresno/datasets/fugas").status()).isEqualTo(200);
    assertThat(publisher.get("/console/tenants/fresno/people").status()).isEqualTo(403);
    assertThat(publisher.get("/console/tenants/fresno/catalog").status()).isEqualTo(403);
  }

  @Test
  void aNameThatIsTakenIsRefusedAndWhatIsThereStays() {
    settle("cedro", archive, key, 201);
    assertThat(settle("cedro", archive, key, 409).at("/code").asText()).isEqualTo("conflict");
    String theirs = destination.bearer("cedro", "administrator");
    assertThat(get(destination, "cedro", "/datasets/fugas/original", theirs).status())
        .isEqualTo(200);
  }

  @Test
  void whatIsNotAsItWasSignedIsRefusedAndNothingIsKept() throws IOException {
    Map<String, byte[]> changed = entries();
    String office = "tables/office.ndjson";
    changed.put(
        office,
        text(changed.get(office)).replace("aguas", "otras").getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> more = entries();
    more.put("../../roba.sh", new byte[] {1});
    Map<String, byte[]> fewer = entries();
    fewer.remove("tables/journal_event.ndjson");
    Map<String, byte[]> forged = entries();
    forged.put(
        "manifest.json",
        text(forged.get("manifest.json"))
            .replace("\"huerta\"", "\"cerro\"")
            .getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> cases = new LinkedHashMap<>();
    cases.put("archive-hash", zip(changed));
    cases.put("archive-name", zip(more));
    cases.put("archive-missing", zip(fewer));
    cases.put("archive-signature", zip(forged));
    cases.put("archive-damaged", Arrays.copyOf(archive, archive.length - 100));
    for (Map.Entry<String, byte[]> sent : cases.entrySet()) {
      JsonNode problem = settle("olmo", sent.getValue(), key, 422);
      assertThat(problem.at("/code").asText()).isEqualTo("archive-refused");
      assertThat(problem.at("/reason").asText()).isEqualTo(sent.getKey());
      assertNothingKept("olmo");
    }
    String another = destination.get("/api/v1/signing-key").json().at("/fingerprint").asText();
    JsonNode problem = settle("olmo", archive, another, 422);
    assertThat(problem.at("/reason").asText()).isEqualTo("archive-key");
    assertThat(problem.at("/detail").asText()).contains(key);
    assertNothingKept("olmo");
  }

  @Test
  void itHoldsNoSecretAndNothingOfTheNeighbour() throws IOException {
    String everything = String.join("\n", entries().values().stream().map(MovingIT::text).toList());
    assertThat(everything)
        .contains("alcaldia@huerta.example", "secreto", "\"outcome\": \"NONE\"")
        .doesNotContain("secret_hash", "password", "PRIVATE KEY", CANARY, "vecina")
        .doesNotContain(bearer.substring("Bearer ".length()));
  }

  @Test
  void onlyItsAdministratorTakesItAlongAndOnlyAnOperatorTakesItIn() {
    for (String role : List.of("viewer", "publisher", "editor")) {
      assertThat(
              origin
                  .send(
                      "POST", HERE + "/archive", "", "Authorization", origin.bearer("huerta", role))
                  .status())
          .as(role)
          .isEqualTo(403);
    }
    String operator = origin.administratorAuthorization();
    assertThat(origin.send("POST", HERE + "/archive", "", "Authorization", operator).status())
        .isEqualTo(403);
    String neighbour = origin.bearer("vecina", "administrator");
    assertThat(origin.send("POST", HERE + "/archive", "", "Authorization", neighbour).status())
        .isEqualTo(403);
    assertThat(
            origin
                .send(
                    "POST",
                    "/api/v1/archives?tenant=pirul&key=" + key,
                    archive,
                    "Authorization",
                    bearer,
                    "Content-Type",
                    "application/zip")
                .status())
        .isIn(401, 403);
  }

  @Test
  void inTheConsoleItIsOneButton() {
    Person administrator = town.open("milpa");
    Person.Answer page = administrator.get("/console/tenants/milpa/archive");
    assertThat(page.text()).contains(key, "Llevarse todo");
    Person.Answer taken = administrator.post("/console/tenants/milpa/archive", Map.of());
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(taken.text()).startsWith("PK");
  }

  private JsonNode settle(String tenant, byte[] sent, String fingerprint, int status) {
    Client.Answer answer =
        destination.send(
            "POST",
            "/api/v1/archives?tenant=" + tenant + "&key=" + fingerprint,
            sent,
            "Authorization",
            destination.administratorAuthorization(),
            "Content-Type",
            "application/zip");
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer.json();
  }

  private Person join(JsonNode settled, String role) {
    for (JsonNode invitation : settled.at("/invitations")) {
      if (invitation.at("/role").asText().equals(role)) {
        String link = invitation.at("/link").asText();
        String path = link.substring(link.indexOf("/console/"));
        Person person = new Person(elsewhere.url());
        person.get(path);
        Map<String, String> form =
            Map.of("name", role, "password", Town.PASSWORD, "again", Town.PASSWORD);
        if (person.post(path, form).status() != 303) {
          // The same person has joined another copy before.
          Town.signIn(person, invitation.at("/email").asText(), Town.PASSWORD);
          person.get(path);
          assertThat(person.post(path, Map.of()).status()).isEqualTo(303);
        }
        return person;
      }
    }
    throw new AssertionError(settled.toString());
  }

  private void assertNothingKept(String tenant) throws IOException {
    assertThat(destination.get("/api/v1/tenants/" + tenant).status()).isEqualTo(404);
    Path files = elsewhere.dataFolder().resolve("files");
    assertThat(names(files.resolve(tenant))).isEmpty();
    assertThat(names(files.resolve("tmp"))).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }

  private String expected(String path) {
    return answer(origin, "huerta", path, bearer);
  }

  /** An answer without what names the place and the moment. */
  private static String answer(Client client, String tenant, String path, String authorization) {
    Client.Answer answer = get(client, tenant, path, authorization);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    return answer.text().replace("/" + tenant + "/", "/…/").replaceAll("http://localhost:\\d+", "");
  }

  private static String cited(Client client, String tenant) {
    return client
        .get("/api/v1/tenants/" + tenant + "/datasets/fugas/cite?version=1&where=litros%20%3E%208")
        .json()
        .at("/sha256")
        .asText();
  }

  private static Client.Answer get(
      Client client, String tenant, String path, String authorization) {
    return client.get("/api/v1/tenants/" + tenant + path, "Authorization", authorization);
  }

  private JsonNode manifest() {
    try {
      return new Client.Answer(200, null, entries().get("manifest.json")).json();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(entry.getName(), zip.readAllBytes());
      }
    }
    return found;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void publish(String slug, String state) {
    json(
        "POST",
        HERE + "/datasets",
        """
        {"slug":"%s","title":"%s","description":"Para la prueba","office":"aguas","state":"%s"}
        """
            .formatted(slug, slug, state));
  }

  private void json(String method, String path, String body) {
    Client.Answer answer =
        origin.send(
            method, path, body, "Authorization", bearer, "Content-Type", "application/json");
    assertThat(answer.status()).as(path + " " + answer.text()).isIn(200, 201);
  }

  private void upload(String slug, String csv) {
    Client.Answer answer =
        origin.send(
            "PUT",
            HERE + "/datasets/" + slug + "/data",
            csv,
            "Authorization",
            bearer,
            "Content-Type",
            "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }
}
