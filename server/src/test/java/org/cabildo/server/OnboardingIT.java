package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A municipality goes live on the running server: by a folder, or by one request. */
class OnboardingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String MOVED =
      "    moves:\n      - {from: 2026-06-30, reason: Faltó contar}\n";
  private final Client client = new Client();
  private final Path tenants = client.server().dataFolder().resolve("tenants");

  @Test
  void aFolderPutInPlaceIsLiveAndWhatTheTenantPublishesItselfStays() throws IOException {
    Path bundle = bundle("coatepec", "Coatepec");
    Wait.until("the portal", PATIENCE, () -> rows("coatepec") == 2);
    assertThat(client.get("/coatepec/").text()).contains("Coatepec");
    assertThat(report("coatepec")).contains("alumbrado");

    String bearer = client.bearer("coatepec", "publisher");
    assertThat(upload("coatepec", "id,watts\nC-1,70\nC-2,70\nC-3,70\n", bearer)).isEqualTo(201);
    Files.writeString(bundle.resolve("datasets/alumbrado.csv"), "id,watts\nC-9,9\n");
    Files.writeString(
        bundle.resolve("tenant.yaml"),
        Files.readString(bundle.resolve("tenant.yaml")).replace("Portal de", "El portal de"));
    Wait.until(
        "the changed description",
        PATIENCE,
        () -> client.get("/api/v1/tenants/coatepec").text().contains("El portal de"));
    Wait.until("the report of it", PATIENCE, () -> report("coatepec").contains("coatepec"));

    assertThat(rows("coatepec")).isEqualTo(3);
  }

  @Test
  void aPlanAndAPageOfAFolderArePublishedAndTheNextTimeOnlyWhatChanged() throws IOException {
    Path bundle = bundle("teocelo", "Teocelo");
    Files.writeString(bundle.resolve("plan.yaml"), plan("2026-06-30", ""));
    Files.writeString(
        Files.createDirectory(bundle.resolve("pages")).resolve("acerca.md"),
        "---\ntitle: Quién responde\nposition: 5\n---\nLa *oficina* de alumbrado.\n");
    String plan = "/api/v1/tenants/teocelo/commitments/luces";
    Wait.until(
        "the page",
        PATIENCE,
        () -> client.get("/teocelo/pages/acerca").text().contains("<em>oficina</em>"));
    assertThat(client.get(plan).json().at("/state").asText()).isEqualTo("published");
    assertThat(client.get("/teocelo/about").text()).contains("href=\"/teocelo/pages/acerca\"");

    Files.writeString(bundle.resolve("plan.yaml"), plan("2031-01-31", MOVED));
    Wait.until(
        "the report of the moved date",
        PATIENCE,
        () -> report("teocelo").strip().endsWith(": 1\n  cambiar promesa luces"));
    assertThat(client.get(plan).json().at("/firstDue").asText()).isEqualTo("2026-06-30");
    assertThat(client.get("/teocelo/plan").text()).contains("Faltó contar");
    assertThat(
            client
                .get(
                    "/api/v1/tenants/teocelo/journal?target=commitment/luces",
                    "Authorization",
                    client.bearer("teocelo", "administrator"))
                .text())
        .contains("commitment.move", "system:bundles");
  }

  @Test
  void aFolderWithMistakesIsToldAndAppliedOnceTheyAreMended() throws IOException {
    Path bundle = bundle("banderilla", "Banderilla");
    Path yaml = bundle.resolve("tenant.yaml");
    String right = Files.readString(yaml);
    Files.writeString(yaml, right.replace("America/Mexico_City", "America/Mexico_Cty"));
    Wait.until("the report", PATIENCE, () -> report("banderilla").contains("not-a-time-zone"));
    assertThat(report("banderilla")).contains("banderilla/tenant.yaml:");
    assertThat(client.get("/api/v1/tenants/banderilla").status()).isEqualTo(404);
    assertThat(client.server().output()).contains("not-a-time-zone");

    Files.writeString(yaml, right);
    Wait.until("the portal", PATIENCE, () -> rows("banderilla") == 2);
  }

  @Test
  void twoFoldersForOneTenantDoNotFight() throws IOException {
    bundle("rafael-lucio", "Rafael Lucio");
    Wait.until("the portal", PATIENCE, () -> rows("rafael-lucio") == 2);
    Path second = bundle("rafael-lucio", "Otro nombre", "segunda");

    Wait.until("the report", PATIENCE, () -> report(second).contains("rafael-lucio"));
    assertThat(client.get("/api/v1/tenants/rafael-lucio").text()).doesNotContain("Otro nombre");
  }

  @Test
  void oneRequestOpensAPortalAtOnce() {
    Client.Answer opened = open(Publisher.definition("naolinco"));

    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    assertThat(client.get("/naolinco/").status()).isEqualTo(200);
    assertThat(client.get("/api/v1/tenants").text()).contains("naolinco");
    Client.Answer again = open(Publisher.definition("naolinco"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().at("/code").asText()).isEqualTo("conflict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><text>letras</text></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><path fill='url(//otro.example/a)'/></svg>",
        "<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg",
      })
  void aLogoThatIsMoreThanADrawingIsRefusedAsInABundle(String svg) {
    Client.Answer answer =
        open(Publisher.definition("perote").replaceFirst("\\{", "{\"logo\":\"" + svg + "\","));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/field").asText()).isEqualTo("logo");
    assertThat(client.get("/api/v1/tenants/perote").status()).isEqualTo(404);
  }

  private Client.Answer open(String definition) {
    return client.send(
        "POST",
        "/api/v1/tenants",
        definition,
        "Authorization",
        client.server().administratorAuthorization(),
        "Content-Type",
        "application/json");
  }

  private int upload(String tenant, String csv, String bearer) {
    return client
        .send(
            "PUT",
            "/api/v1/tenants/" + tenant + "/datasets/alumbrado/data",
            csv,
            "Authorization",
            bearer,
            "Content-Type",
            "text/csv")
        .status();
  }

  private static String plan(String due, String moves) {
    return """
    commitments:
      - slug: luces
        title: Luces
        description: Dónde están.
        office: alumbrado
        responsible: Dirección de Alumbrado
        frequency: monthly
        dataset: alumbrado
        due: %s
    %s"""
        .formatted(due, moves);
  }

  private int rows(String tenant) {
    return client
        .get("/api/v1/tenants/" + tenant + "/datasets/alumbrado/rows")
        .json()
        .at("/total")
        .asInt();
  }

  private String report(String folder) {
    return report(tenants.resolve(folder));
  }

  private static String report(Path bundle) {
    try {
      return Files.readString(bundle.resolveSibling(bundle.getFileName() + ".report.txt"));
    } catch (IOException notYet) {
      return "";
    }
  }

  private Path bundle(String id, String name) throws IOException {
    return bundle(id, name, id);
  }

  /** Made under another name and moved into place, as the guide advises. */
  private Path bundle(String id, String name, String folder) throws IOException {
    Path hidden = Files.createDirectories(tenants.resolve("." + folder));
    Files.createDirectory(hidden.resolve("datasets"));
    Files.writeString(
        hidden.resolve("tenant.yaml"),
        """
        id: %s
        name: %s
        description: Portal de %s.
        place: {country: MX, code: "30038", name: %s, level: municipality, latitude: 19.45, longitude: -96.96}
        contactEmail: datos@ejemplo.mx
        timeZone: America/Mexico_City
        license: CC-BY-4.0
        theme: {seed: "#2f7d32", fonts: system}
        """
            .formatted(id, name, name, name));
    Files.writeString(
        hidden.resolve("offices.yaml"),
        "offices:\n  - {slug: alumbrado, name: Alumbrado, description: Cuida las luminarias.}\n");
    Files.writeString(
        hidden.resolve("themes.yaml"),
        "themes:\n  - {slug: servicios, name: Servicios, icon: lightbulb}\n");
    Files.writeString(
        hidden.resolve("datasets/alumbrado.yaml"),
        "title: Luminarias\ndescription: Dónde están.\noffice: alumbrado\nfrequency: monthly\n");
    Files.writeString(hidden.resolve("datasets/alumbrado.csv"), "id,watts\nC-1,70\nC-2,100\n");
    return Files.move(hidden, tenants.resolve(folder));
  }
}
