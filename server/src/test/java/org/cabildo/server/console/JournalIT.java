package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.server.console.Forms.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.BrowserForTests;
import org.cabildo.server.testing.CabildoProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was done is found, taken along, and checked. */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalIT {
  private static final String OURS = "/console/tenants/memoria/journal";
  private static final int OFFICES = 120;

  private final Town town = Town.get();
  private Person administrator;

  @BeforeAll
  void settle() {
    administrator = town.open("memoria");
    for (int i = 0; i < OFFICES; i++) {
      Town.makeOffice(administrator, "memoria", "oficina-" + i);
    }
    Town.describe(administrator, "memoria", "agua", "oficina-1");
  }

  @Test
  void eventsAreFoundByWhatWhoWhenAndPageByPage() {
    String first = administrator.get(OURS + "?kind=office").text();
    assertThat(first).contains("oficina-119", "oficina-20").doesNotContain("oficina-19<");
    assertThat(first).contains(">guardó una dependencia<").doesNotContain(">creó un conjunto<");
    String older =
        administrator
            .get(OURS + "?kind=office")
            .found("href=\"(" + OURS + "\\?kind=office&amp;before=\\d+)\"")
            .replace("&amp;", "&");
    assertThat(administrator.get(older).text())
        .contains("oficina-19<", "oficina-0<")
        .doesNotContain("oficina-20<", "before=");
    assertThat(administrator.get(OURS + "?target=dataset%2Fagua").text())
        .contains(">creó un conjunto<")
        .doesNotContain(">guardó una dependencia<");
    assertThat(administrator.get(OURS + "?to=2020-01-01").text()).contains("No hay acciones así.");
    assertThat(administrator.get(OURS + "?from=2020-01-01").text()).contains("oficina-119");
    Person.Answer mistaken = administrator.get(OURS + "?from=ayer");
    assertThat(mistaken.status()).isEqualTo(400);
    assertThat(mistaken.text()).contains("no es una fecha");
  }

  @Test
  void whatWasDoneLongAgoIsFoundByItsDay() {
    Person chronicler = town.open("anales");
    for (String slug : List.of("uno", "dos", "tres", "cuatro")) {
      Town.makeOffice(chronicler, "anales", slug);
    }
    String journal = "/console/tenants/anales/journal";
    String noons = "update journal_event set at = timestamptz '2020-03-01 18:00Z'";
    town.inDatabase(noons + " + seq * interval '1 day' where tenant_id = ?", "anales");
    String seq = chronicler.get(journal + "/events.csv?target=office/tres").found("\n(\\d+),");
    LocalDate day = LocalDate.of(2020, 3, 1).plusDays(Long.parseLong(seq));
    String one = "?kind=office&from=" + day + "&to=" + day;
    for (String place : List.of(journal, journal + "/events.csv")) {
      assertThat(chronicler.get(place + one).text())
          .contains("office/tres")
          .doesNotContain("office/dos", "office/cuatro");
      assertThat(chronicler.get(place + "?target=office/tres&to=" + day).text())
          .contains("office/tres");
      assertThat(chronicler.get(place + "?kind=office&to=" + day.minusDays(1)).text())
          .contains("office/uno", "office/dos")
          .doesNotContain("office/tres");
      assertThat(chronicler.get(place + "?kind=office.put&from=" + day).text())
          .contains("office/tres", "office/cuatro")
          .doesNotContain("office/dos");
    }
    town.inDatabase(
        noons
            + " + "
            + seq
            + " * interval '1 day 5 seconds' where tenant_id = 'anales' and target = ?",
        "office/dos");
    assertThat(chronicler.get(journal + one).text())
        .as("by a clock that is ahead")
        .contains("office/dos", "office/tres")
        .doesNotContain("office/uno", "office/cuatro");
  }

  @Test
  void whatIsFoundIsTakenAlongWhole() {
    Person.Answer csv = administrator.get(OURS + "/events.csv?kind=office");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("memoria-bitacora.csv");
    assertThat(csv.text().lines()).hasSize(OFFICES + 1);
    Person.Answer lines = administrator.get(OURS + "/events.ndjson?target=office/oficina-7");
    assertThat(lines.text()).startsWith("{\"seq\":").contains("\"action\":\"office.put\"");
    assertThat(lines.text().lines()).hasSize(1);
  }

  @Test
  void whatWasChangedIsToldAsItWasAndAsItIs() {
    Person editor = town.open("cambios");
    Town.makeOffice(editor, "cambios", "uno");
    String form = "/console/tenants/cambios/catalog/office?slug=uno";
    editor.get(form);
    assertThat(editor.post(form, Map.of("name", "Obras Públicas")).status()).isEqualTo(303);
    assertThat(editor.get("/console/tenants/cambios/journal?target=office%2Funo").text())
        .contains("Nombre (es): Dependencia uno → Obras Públicas", "Nombre (es): Dependencia uno<")
        .contains("<small>Administración</small>");
    assertThat(editor.get("/console/tenants/cambios/journal/events.csv?target=office%2Funo").text())
        .as("as it was written")
        .contains("name.es: Dependencia uno → Obras Públicas");
  }

  @Test
  void aRowThatWasChangedBehindTheApplicationIsFoundAndNamed() {
    Person rota = town.open("rota");
    for (String slug : List.of("uno", "dos", "tres")) {
      Town.makeOffice(rota, "rota", slug);
    }
    assertThat(verified(rota, "rota").text()).contains("La bitácora está íntegra");
    CabildoProcess whole = town.command("--verify-journal", "rota", "memoria");
    assertThat(whole.awaitExit()).as(whole.output()).isZero();
    assertThat(whole.output()).contains("rota: íntegra, hechos: ", "memoria: íntegra, hechos: ");

    String seq =
        rota.get("/console/tenants/rota/journal/events.csv?target=office/dos").found("\n(\\d+),");
    town.inDatabase(
        "update journal_event set details = 'otra cosa' where tenant_id = 'rota' and target = ?",
        "office/dos");
    assertThat(verified(rota, "rota").text())
        .contains("La bitácora está rota: la acción " + seq + " de ");
    CabildoProcess broken = town.command("--verify-journal");
    assertThat(broken.awaitExit()).as(broken.output()).isEqualTo(4);
    assertThat(broken.output())
        .contains(
            "rota: ROTA en el hecho " + seq + " de ", "BROKEN at event " + seq, "memoria: íntegra");
    CabildoProcess unknown = town.command("--verify-journal", "nadie");
    assertThat(unknown.awaitExit()).isEqualTo(4);
    assertThat(unknown.output()).contains("nadie: no existe");
  }

  @Test
  void aPersonFindsItWithABrowser() {
    Browser browser = BrowserForTests.get();
    Person other = town.open("hemeroteca");
    Town.makeOffice(other, "hemeroteca", "archivo");
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(town.url() + "/console/sign-in");
      page.getByLabel("Usuario o correo electrónico").fill("alcaldia@hemeroteca.example");
      page.getByLabel("Contraseña").fill(Town.PASSWORD);
      press(page, "Entrar");
      page.navigate(town.url() + "/console/tenants/hemeroteca/journal");
      page.getByLabel("Tipo").selectOption("office");
      page.getByLabel("Desde").fill(LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
      press(page, "Filtrar");
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.locator("tbody")).containsText("office/archivo");
      Look.at(page, "journal-filtered");
      press(page, "Comprobar la bitácora");
      assertThat(page.locator(".callout.good")).containsText("está íntegra");
      Look.at(page, "journal-verified");
    }
  }

  private static Person.Answer verified(Person administrator, String tenant) {
    String page = "/console/tenants/" + tenant + "/journal";
    administrator.get(page);
    return administrator.post(page + "/verification", Map.of());
  }
}
