package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.BrowserForTests;
import org.cabildo.server.testing.FakeNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A municipality from the sign-in of the operator to data that everybody reads. */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {
  private static final String PASSWORD = "el kiosco de la plaza azul";
  private static final String LAMPS =
      "Folio;Zona;Potencia;Instalada\n"
          + "1;Centro;70;03/02/2020\n"
          + "2;Norte;100;15/11/2021\n"
          + "3;Sur;70;20/01/2022;de más\n"
          + rows();

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
      makesOfficeAndTheme(page);
      describes(page);
      uploads(page);
      explainsAndPublishes(page);
      hasItUpdateItself(page);
      plans(page);
      writes(page);
      namesItsHost(page);
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
    press(page, "Abrir el portal");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    Look.at(page, "onboarding-mistakes");
    page.locator("[name=name]").fill("Municipio de Coatepec");
    page.locator("[name=description]").fill("Lo que el municipio publica, y para qué.");
    page.locator("[name='place.name']").fill("Coatepec");
    page.locator("[name='place.code']").fill("30038");
    page.locator("[name=coordinates]").fill("19.4521, -96.9614");
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

  private void makesOfficeAndTheme(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nuevo conjunto")).click();
    assertThat(page.locator("h1")).hasText("Falta una dependencia");
    Look.at(page, "missing-office");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Crear una dependencia"))
        .click();
    Look.at(page, "office");
    page.locator("[name=name]").fill("Dirección de Alumbrado");
    page.locator("[name=email]").fill("luz@coatepec.example");
    press(page, "Guardar");
    assertThat(page.locator(".callout[role=status]")).hasText("Se guardaron los cambios.");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nuevo tema")).click();
    Look.at(page, "theme");
    page.locator("[name=name]").fill("Servicios públicos");
    page.getByLabel("foco").check();
    press(page, "Guardar");
    Look.at(page, "catalog");
  }

  private void describes(Page page) {
    page.navigate(at("/console/tenants/coatepec/describe"));
    Look.at(page, "describe");
    Locator score = page.locator("#calidad .score strong");
    assertThat(score).hasText("20");
    page.locator("[name=title]").fill("Luminarias del alumbrado público");
    page.locator("[name=slug]").fill("alumbrado");
    page.locator("[name=description]")
        .fill(
            "Cada luminaria del municipio con su zona, su potencia y el día en que se instaló,"
                + " según el levantamiento de la dirección.");
    page.locator("[name=keywords]").fill("focos, postes, luz");
    page.getByLabel("Servicios públicos").check();
    assertThat(score).hasText("60");
    press(page, "Guardar");
    assertThat(page.locator("h1")).hasText("Luminarias del alumbrado público");
    Look.at(page, "dataset-draft");
  }

  private void uploads(Page page) {
    choose(page, "luces.csv", "%PDF-1.7 no es una tabla");
    press(page, "Subir");
    assertThat(page.locator(".job")).containsText("Rechazada");
    assertThat(page.locator(".job .callout")).containsText("no se puede leer como tabla");
    Look.at(page, "import-refused");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Subir otro archivo"))
        .click();
    assertThat(page.locator("#importacion")).containsText("no se puede leer como tabla");
    Look.at(page, "dataset-refused");
    isAskedAboutAnArchiveWithPersonalData(page);
    choose(page, "luces.csv", LAMPS);
    press(page, "Subir");
    assertThat(page.locator("#informe")).containsText("Filas apartadas");
    assertThat(page.locator("#informe"))
        .containsText("La fila tiene 5 celdas y el encabezado 4. Quedó apartada.");
    assertThat(page.locator("#informe")).containsText("3;Sur;70;20/01/2022;de más");
    Look.at(page, "dataset-report");
    putsBackWhatWasSetAside(page);
    try (BrowserContext citizen = browser.newContext()) {
      assertThat(citizen.request().get(at("/coatepec/datasets/alumbrado")).status())
          .as("a draft")
          .isEqualTo(404);
    }
  }

  private void putsBackWhatWasSetAside(Page page) {
    Download taken = page.waitForDownload(() -> page.locator("#apartadas a[download]").click());
    String rows;
    try (InputStream in = taken.createReadStream()) {
      rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(rows).contains(",Zona,").contains(",de más");
    page.locator("#corrected")
        .setInputFiles(
            new FilePayload(
                taken.suggestedFilename(),
                "text/csv",
                rows.replace(",de más", "").getBytes(StandardCharsets.UTF_8)));
    press(page, "Devolver a la tabla");
    assertThat(page.locator(".callout[role=status]")).containsText("filas corregidas");
    assertThat(page.locator("#informe .grid tbody tr").nth(2)).containsText("Sur");
  }

  private void isAskedAboutAnArchiveWithPersonalData(Page page) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "padron.zip",
                "application/zip",
                archive(
                    Map.of(
                        "zonas.csv", "id,zona\n1,Centro\n",
                        "padron.csv",
                            "folio,curp\n1,HEGG560427MVZRRL04\n2,BOXW310820HNERXN09\n"))));
    press(page, "Subir");
    assertThat(page.locator(".job .callout")).containsText("varias tablas");
    Look.at(page, "import-several-tables");
    page.getByLabel("Qué hoja o archivo se publica").selectOption("padron.csv");
    press(page, "Reintentar");
    assertThat(page.locator("#datos-personales")).containsText("curp");
    assertThat(page.locator(".head-actions")).not().containsText("Publicar");
    Look.at(page, "dataset-personal-data");
  }

  private static byte[] archive(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void explainsAndPublishes(Page page) {
    page.getByText("Explicar las columnas").click();
    page.locator("[name='unit.potencia']").fill("W");
    for (String column : List.of("folio", "zona", "potencia", "instalada")) {
      page.locator("[name='description." + column + "']").fill("Qué es " + column);
    }
    Look.at(page, "dataset-explain");
    press(page, "Guardar la explicación");
    assertThat(page.locator("#columnas")).containsText("Qué es potencia");
    press(page, "Publicar");
    assertThat(page.locator(".callout[role=status]").first()).containsText("Está publicado");
    Look.at(page, "dataset-published");
  }

  private void hasItUpdateItself(Page page) {
    Locator source = page.locator("#fuente");
    source.locator("summary").click();
    page.locator("[name=url]").fill("http://192.168.1.10/luces.csv");
    press(page, "Guardar y buscar ahora");
    assertThat(source.getByRole(AriaRole.ALERT)).containsText("Dirección del archivo");
    assertThat(source).containsText("No es una dirección de la que este servidor traiga archivos");
    Look.at(page, "dataset-source-refused");
    page.locator("[name=url]").fill("https://datos.coatepec.example/luces.csv?clave=1234");
    page.locator("[name=every]").selectOption("P7D");
    press(page, "Guardar y buscar ahora");
    assertThat(page.locator(".callout[role=status]").first()).containsText("En un momento");
    Look.at(page, "dataset-source");
    press(page, "Pausar");
    assertThat(source).containsText("En pausa");
    press(page, "Reanudar");
    assertThat(source.locator(".figures-line")).not().containsText("En pausa");
    press(page, "Buscar ahora");
    press(page, "Dejar de actualizar");
    assertThat(source.locator(".figures-line")).hasCount(0);
  }

  /** From the inventory to a promise that is late, moved and kept. */
  private void plans(Page page) {
    page.navigate(at("/console/tenants/coatepec/plan"));
    assertThat(page.locator("h2")).hasText("El inventario está vacío");
    Look.at(page, "plan-empty");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nuevo compromiso")).click();
    page.locator("[name=title]").fill("Luminarias por colonia");
    page.locator("[name=description]").fill("Cada lámpara, con su potencia.");
    page.locator("[name=responsible]").fill("ana@coatepec.example");
    press(page, "Guardar");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Es un puesto");
    Look.at(page, "commitment-mistake");
    page.locator("[name=responsible]").fill("Dirección de Alumbrado");
    press(page, "Guardar");
    assertThat(page.locator(".state")).hasText("Inventariado");
    page.navigate(at("/coatepec/plan"));
    assertThat(page.locator(".blank")).isVisible();
    page.goBack();
    page.getByText("Comprometer una fecha").click();
    page.locator("#promise [name=due]").fill("2026-01-31");
    press(page, "Comprometer la fecha");
    assertThat(page.locator(".state")).hasText("Comprometido");
    page.getByText("Mover la fecha").click();
    page.locator("#promise [name=due]").fill("2031-01-31");
    press(page, "Comprometer la fecha");
    assertThat(page.locator("#promise")).containsText("Falta y es obligatorio");
    Look.at(page, "commitment-without-reason");
    page.locator("#promise [name=reason]").fill("Faltó levantar dos colonias.");
    press(page, "Comprometer la fecha");
    assertThat(page.locator("main")).containsText("Antes se prometió para el 31 ene 2026");
    page.getByText("Enlazar el conjunto de datos").click();
    page.locator("#link [name=dataset]").selectOption("alumbrado");
    press(page, "Enlazar");
    assertThat(page.locator(".state")).hasText("Publicado");
    Look.at(page, "commitment");
    page.navigate(at("/coatepec/plan"));
    assertThat(page.locator(".plan-group.published")).containsText("Luminarias por colonia");
  }

  /** A page of the portal: tried, kept for oneself, published, and removed. */
  private void writes(Page page) {
    page.navigate(at("/console/tenants/coatepec/pages"));
    assertThat(page.locator("h2")).hasText("Todavía no hay páginas");
    Look.at(page, "pages-empty");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nueva página")).click();
    page.locator("[name=title]").fill("Cómo participar");
    press(page, "Ver cómo queda");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Texto");
    Look.at(page, "page-mistake");
    page.locator("[name=body]")
        .fill(
            "Los datos son de **todas** las personas: [mírelos](/datasets).\n\n# Preguntar\n\n"
                + "- por escrito\n- en persona\n\n<script>document.title='roto'</script>");
    press(page, "Ver cómo queda");
    assertThat(page.locator(".preview h2").nth(1)).hasText("Preguntar");
    assertThat(page.locator(".preview a")).hasAttribute("href", "/coatepec/datasets");
    assertThat(page.locator(".preview")).containsText("<script>document.title='roto'</script>");
    Look.at(page, "page-preview");
    press(page, "Guardar");
    assertThat(page.locator(".callout[role=status]")).containsText("Se guardó el borrador");
    assertThat(page.request().get(at("/coatepec/pages/como-participar")).status()).isEqualTo(404);
    page.navigate(at("/console/tenants/coatepec/pages/page?slug=como-participar"));
    page.locator("[name=state]").selectOption("published");
    press(page, "Guardar");
    assertThat(page.locator(".state")).hasText("Publicada");
    Look.at(page, "pages");
    page.locator("td a").click();
    assertThat(page.locator("h1")).hasText("Cómo participar");
    assertThat(page.locator(".colophon")).containsText("Cómo participar");
    page.navigate(at("/console/tenants/coatepec/pages/page?slug=como-participar"));
    page.getByText("Quitar esta página").click();
    press(page, "Quitar la página");
    assertThat(page.locator(".callout[role=status]")).containsText("Se quitó la página");
  }

  /** A host name of its own: claimed, not proven yet, proven, and taken away. */
  private void namesItsHost(Page page) {
    page.navigate(at("/console/tenants/coatepec/hosts"));
    page.locator("[name=host]").fill("https://datos.coatepec.example/");
    press(page, "Pedir");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No es un nombre de servidor");
    page.locator("[name=host]").fill("datos.coatepec.example");
    press(page, "Pedir");
    Locator claim = page.locator(".claim");
    assertThat(claim).containsText("_cabildo-challenge.datos.coatepec.example");
    claim.locator("button.primary").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No se encontró la prueba");
    Look.at(page, "hosts-unproven");
    FakeNames.shared()
        .put(
            "_cabildo-challenge.datos.coatepec.example",
            claim.locator("pre").nth(1).textContent().strip());
    claim.locator("button.primary").click();
    assertThat(page.locator(".callout[role=status]")).containsText("lleva al portal");
    assertThat(page.locator(".entities")).hasText(Pattern.compile("datos.coatepec.example.*"));
    Look.at(page, "hosts");
    page.locator(".entities button").click();
    assertThat(page.locator(".entities")).hasCount(0);
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

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void choose(Page page, String name, String content) {
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Enough that one bad row does not make the file unreadable. */
  private static String rows() {
    StringBuilder rows = new StringBuilder();
    for (int i = 4; i <= 60; i++) {
      rows.append(i).append(";Centro;").append(i % 2 == 0 ? 70 : 100).append(";01/03/2023\n");
    }
    return rows.toString();
  }
}
