package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.server.console.Forms.choose;
import static org.cabildo.server.console.Forms.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A municipality from the sign-in of the operator to data that everybody reads. */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {
  static final String PASSWORD = "el kiosco de la plaza azul";
  private final Browser browser = BrowserForTests.get();
  private final Town town = Town.get();
  private final List<String> complaints = new ArrayList<>();

  @Test
  void anOfficerWhoHasNeverSeenItPublishesForEverybody() {
    String link;
    try (BrowserContext operator = browser.newContext()) {
      link = opensAPortal(tab(operator));
    }
    try (BrowserContext officer = browser.newContext()) {
      Page page = tab(officer);
      accepts(page, link);
      PortalSteps portal = new PortalSteps(page, town.url());
      portal.makesOfficeAndTheme();
      DatasetSteps dataset = new DatasetSteps(page, town.url());
      dataset.describes();
      dataset.uploads();
      dataset.explainsAndPublishes();
      dataset.tellsItsPeriod();
      dataset.hasItUpdateItself();
      portal.plans();
      portal.writes();
      portal.namesItsHost();
      portal.changesItsProfile();
      looksAround(page);
    }
    try (BrowserContext citizen = browser.newContext()) {
      Page page = tab(citizen);
      page.navigate(at("/coatepec/datasets/alumbrado"));
      assertThat(page.locator("h1")).hasText("Luminarias del alumbrado público");
      assertThat(page.locator(".grid")).containsText("Centro");
      page.navigate(at("/console/tenants/coatepec/"));
      assertThat(page.locator("h1")).hasText("Entrar a la consola");
    }
    try (BrowserContext operator = browser.newContext()) {
      setsQuotas(tab(operator));
    }
    publishesWithoutScripts(link);
    assertThat(complaints).isEmpty();
  }

  private String opensAPortal(Page page) {
    page.navigate(at("/console/onboarding"));
    Look.at(page, "sign-in");
    page.getByLabel("Usuario o correo electrónico").fill("admin");
    page.getByLabel("Contraseña").fill("no es esta");
    press(page, "Entrar");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("no son correctos");
    Look.at(page, "sign-in-refused");
    page.getByLabel("Contraseña").fill(Town.PASSWORD);
    press(page, "Entrar");
    assertThat(page.locator("h1")).hasText("Abrir el portal de un gobierno");
    page.navigate(at("/console/password"));
    Look.at(page, "password");
    page.navigate(at("/console/"));
    assertThat(page.locator("h1")).hasText("Qué hay que hacer hoy");
    Look.at(page, "today-operator");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abrir un portal"))
        .first()
        .click();
    return sendsTheForm(page);
  }

  private String sendsTheForm(Page page) {
    Look.at(page, "onboarding");
    page.locator("[name=nameEn]").fill("Municipality of Coatepec");
    press(page, "Abrir el portal");
    assertThat(page.getByRole(AriaRole.ALERT).locator("li"))
        .containsText(
            new String[] {
              "Nombre oficial", "Descripción", "Lugar", "Clave oficial", "Correo público", "Correo"
            });
    Look.at(page, "onboarding-mistakes");
    page.goBack();
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    assertThat(page.locator("[name=nameEn]")).hasValue("Municipality of Coatepec");
    page.locator("[name=name]").fill("Municipio de Coatepec");
    page.locator("[name=description]").fill("Lo que el municipio publica, y para qué.");
    page.locator("[name='place.name']").fill("Coatepec");
    page.locator("[name='place.code']").fill("30038");
    page.locator("[name=coordinates]").fill("19.4521° N, 96.9614° O");
    page.locator("[name=contactEmail]").fill("datos@coatepec.example");
    page.locator("[name=email]").fill("ana@coatepec.example");
    Locator contrast = page.locator("#contraste");
    String before = contrast.innerText();
    page.locator("[name='theme.seed']").fill("#ffd400");
    assertThat(contrast).not().hasText(before);
    assertThat(contrast).containsText(": 1");
    press(page, "Abrir el portal");
    assertThat(page.locator("h1")).hasText("Está en línea: Municipio de Coatepec");
    Look.at(page, "onboarded");
    return URI.create(page.locator("#una-vez").innerText().strip()).getPath();
  }

  private void accepts(Page page, String link) {
    page.navigate(at(link));
    assertThat(page.locator("h1")).hasText("Invitación: Municipio de Coatepec");
    Look.at(page, "invitation");
    page.getByLabel("Su nombre").fill("Ana Ruiz Ñandú");
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("[name=again]").fill(PASSWORD);
    press(page, "Aceptar y entrar");
    assertThat(page.locator("h1")).hasText("Conjuntos de datos");
    Look.at(page, "datasets-empty");
  }

  private void looksAround(Page page) {
    for (String section :
        List.of(
            "jobs", "people", "tokens", "usage", "journal", "catalog", "plan", "pages", "hosts",
            "")) {
      page.navigate(at("/console/tenants/coatepec/" + section));
      Look.at(page, "tenant-" + section);
      page.navigate(at("/console/tenants/coatepec/" + section + "?lang=en"));
      Look.at(page, "tenant-" + section + "-en");
      page.navigate(at("/console/?lang=es"));
    }
    page.navigate(at("/console/tenants/coatepec/usage"));
    assertThat(page.locator(".meters")).containsText("1 de 10");
    assertThat(page.locator("form[action$=usage]")).hasCount(0);
    page.navigate(at("/console/"));
    Look.at(page, "today");
    page.navigate(at("/console/tenants/coatepec/tokens"));
    page.locator("[name=label]").fill("Carga nocturna");
    press(page, "Crear clave");
    assertThat(page.locator("#una-vez")).containsText("cab_coatepec_");
    Look.at(page, "token-issued");
    page.navigate(at("/console/onboarding"));
    assertThat(page.locator("h1")).hasText("Sin permiso");
    Look.at(page, "denied");
    complaints.removeIf(text -> text.contains("status of 403"));
  }

  private void setsQuotas(Page page) {
    page.navigate(at("/console/tenants/coatepec/usage"));
    page.getByLabel("Usuario o correo electrónico").fill("admin");
    page.getByLabel("Contraseña").fill(Town.PASSWORD);
    press(page, "Entrar");
    page.locator("[name=datasets]").fill("muchos");
    press(page, "Guardar las cuotas");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No es un número entero");
    page.locator("[name=datasets]").fill("1");
    press(page, "Guardar las cuotas");
    assertThat(page.locator(".meters")).containsText("1 de 1");
    assertThat(page.locator(".meters")).containsText("Cuota agotada");
    assertThat(page.locator(".meters")).containsText("Cuota propia de este portal");
    Look.at(page, "usage-operator");
    page.locator("[name=datasets]").fill("");
    press(page, "Guardar las cuotas");
    assertThat(page.locator(".meters")).not().containsText("Cuota agotada");
  }

  private void publishesWithoutScripts(String link) {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = plain.newPage();
      page.navigate(at(link));
      assertThat(page.locator("h1")).hasText("Invitación no válida");
      page.navigate(at("/console/tenants/coatepec/datasets/alumbrado"));
      page.getByLabel("Usuario o correo electrónico").fill("ana@coatepec.example");
      page.getByLabel("Contraseña").fill(PASSWORD);
      press(page, "Entrar");
      choose(page, "luces 2.csv", "Folio;Zona\n1;Centro\n2;Norte\n");
      press(page, "Subir");
      assertThat(page.locator("#informe")).containsText("luces 2.csv");
      DatasetSteps.choosesATableOfAFileThatIsKept(page);
      page.locator("details.person summary").click();
      press(page, "Cerrar sesión");
      assertThat(page.locator(".callout[role=status]")).hasText("Se cerró la sesión.");
    }
  }

  private Page tab(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !expected(message.text())) {
            complaints.add(page.url() + " " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " " + error));
    return page;
  }

  /**
   * Forms with mistakes are answered with a status that Chromium reports; a question that a newer
   * one replaced is reported by htmx.
   */
  private static boolean expected(String text) {
    return text.matches("Failed to load resource: .* status of (400|403|422) .*")
        || text.matches("htmx:(sendAbort|afterRequest)");
  }

  private String at(String path) {
    return town.url() + path;
  }
}
