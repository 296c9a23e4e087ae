package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.server.console.Forms.choose;
import static org.cabildo.server.console.Forms.press;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** From a title to lamps that update themselves. */
final class DatasetSteps {
  private static final String LAMPS =
      "Folio;Zona;Potencia;Instalada\n"
          + "1;Centro;70;03/02/2020\n"
          + "2;Norte;100;15/11/2021\n"
          + "3;Sur;70;20/01/2022;de más\n"
          + rows();

  private static final String TAKE = "Descargar las filas apartadas (CSV)";

  private final Page page;
  private final String server;

  DatasetSteps(Page page, URI server) {
    this.page = page;
    this.server = server.toString();
  }

  void describes() {
    page.navigate(at("/console/tenants/coatepec/describe"));
    Look.at(page, "describe");
    Locator score = page.locator("#calidad .score strong");
    assertThat(score).hasText("20");
    assertThat(page.locator("[name=frequency]")).hasValue("irregular");
    page.locator("[name=frequency]").selectOption("monthly");
    page.locator("[name=title]").fill("Luminarias del alumbrado público");
    page.locator("[name=slug]").fill("alumbrado");
    page.locator("[name=description]")
        .fill(
            "Cada luminaria del municipio con su zona, su potencia y el día en que se instaló,"
                + " según el levantamiento de la dirección.");
    page.locator("[name=keywords]").fill("focos, postes, luz");
    page.getByLabel("Servicios públicos").check();
    assertThat(score).hasText("60");
    findsWhatWasTypedWhenTheSessionWasOver();
    assertThat(score).hasText("60");
    press(page, "Guardar");
    assertThat(page.locator("h1")).hasText("Luminarias del alumbrado público");
    Look.at(page, "dataset-draft");
  }

  private void findsWhatWasTypedWhenTheSessionWasOver() {
    page.context().clearCookies();
    press(page, "Guardar");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("no se guardó nada");
    Look.at(page, "sign-in-interrupted");
    page.getByLabel("Usuario o correo electrónico").fill("ana@coatepec.example");
    page.getByLabel("Contraseña").fill(ConsoleIT.PASSWORD);
    press(page, "Entrar");
    assertThat(page.locator("[name=title]")).hasValue("Luminarias del alumbrado público");
    assertThat(page.locator("[name=keywords]")).hasValue("focos, postes, luz");
    assertThat(page.getByLabel("Servicios públicos")).isChecked();
    assertThat(page.locator(".callout[role=status]")).containsText("Todavía no se ha guardado");
    Look.at(page, "describe-typed");
    page.evaluate("document.querySelector('main [name=form-token]').value = 'x'");
    press(page, "Guardar");
    assertThat(page.locator("h1")).hasText("Formulario vencido");
    page.goBack();
    assertThat(page.locator("[name=title]")).hasValue("Luminarias del alumbrado público");
  }

  void uploads() {
    choose(page, "luces.csv", "%PDF-1.7 no es una tabla");
    press(page, "Subir");
    assertThat(page.locator(".job")).containsText("Rechazada");
    assertThat(page.locator(".job .callout")).containsText("no se puede leer como tabla");
    Look.at(page, "import-refused");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Subir otro archivo"))
        .click();
    assertThat(page.locator("#importacion")).containsText("no se puede leer como tabla");
    Look.at(page, "dataset-refused");
    isAskedAboutAnArchiveWithPersonalData();
    doesWithoutRowsThatCannotBeRead();
    choose(page, "luces.csv", LAMPS);
    press(page, "Subir");
    assertThat(page.locator("#informe")).containsText("Filas apartadas");
    assertThat(page.locator(".work section").first()).hasAttribute("id", "informe");
    assertThat(page.locator("#informe"))
        .containsText("La fila tiene 5 celdas y el encabezado 4. Quedó apartada.");
    assertThat(page.locator("#informe")).containsText("3;Sur;70;20/01/2022;de más");
    Look.at(page, "dataset-report");
    putsBackWhatWasSetAside();
    try (BrowserContext citizen = page.context().browser().newContext()) {
      assertThat(citizen.request().get(at("/coatepec/datasets/alumbrado")).status())
          .as("a draft")
          .isEqualTo(404);
    }
  }

  private void putsBackWhatWasSetAside() {
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

  private void isAskedAboutAnArchiveWithPersonalData() {
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
    assertThat(page.locator(".job-state")).hasText("Espera su decisión");
    Look.at(page, "import-several-tables");
    page.getByLabel("Qué hoja o archivo se publica").selectOption("padron.csv");
    press(page, "Continuar");
    assertThat(page.locator("#datos-personales")).containsText("curp");
    assertThat(page.locator(".head-actions")).not().containsText("Publicar");
    Look.at(page, "dataset-personal-data");
  }

  /**
   * What is there already goes on from the choice, and the page of the import goes on by itself.
   */
  static void choosesATableOfAFileThatIsKept(Page page) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "libro.zip",
                "application/zip",
                archive(
                    Map.of(
                        "postes.csv", "Folio;Zona\n1;Centro\n",
                        "focos.csv", "Folio;Zona\n1;Centro\n2;Sur\n3;Norte\n"))));
    press(page, "Subir");
    assertThat(page.locator(".job-state")).hasText("Espera su decisión");
    assertThat(page.locator(".job .callout")).containsText("Elija qué se publica y continúe");
    assertThat(page.locator("input[type=file]")).hasCount(0);
    Locator tables = page.getByLabel("Qué hoja o archivo se publica");
    assertThat(tables).hasValue("*");
    assertThat(tables.locator("option").first()).containsText("Juntas en una tabla: 2, de");
    tables.selectOption("focos.csv");
    press(page, "Continuar");
    assertThat(page.locator("#informe")).containsText("focos.csv");
  }

  private void doesWithoutRowsThatCannotBeRead() {
    choose(page, "zonas.csv", "Folio;Zona\n1;Centro\n2\n3;Sur\n4;Norte\n");
    press(page, "Subir");
    assertThat(page.locator(".job .callout")).containsText("No se pudieron leer 1 de las 4 filas");
    assertThat(page.locator(".job .callout a[download]")).hasText(TAKE);
    assertThat(page.locator(".job-state")).hasText("Espera su decisión");
    Look.at(page, "import-rejected-rows");
    page.locator("[name=reason]").fill("La fila 2 se levanta el lunes");
    page.getByLabel("Respondo por publicar el archivo sin estas filas").check();
    press(page, "Continuar");
    assertThat(page.locator("#informe")).containsText("Filas apartadas");
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

  void explainsAndPublishes() {
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

  void tellsItsPeriod() {
    page.navigate(at("/console/tenants/coatepec/describe?dataset=alumbrado"));
    Locator first = page.locator("[name=temporalStart]");
    Locator last = page.locator("[name=temporalEnd]");
    Locator offer = page.locator(".offer a");
    assertThat(first).hasValue("");
    assertThat(offer).hasText(Pattern.compile("Tomar del 3 feb 2020 al 1 mar 2023.*"));
    Look.at(page, "describe-offer");
    page.navigate(at(offer.getAttribute("href")));
    assertThat(first).hasValue("2020-02-03");
    assertThat(last).hasValue("2023-03-01");
    assertThat(page.locator("#dataset-temporalStart-hint")).containsText("Propuesto");
    page.goBack();
    page.locator("[name=source]").fill("Censo de luminarias");
    offer.click();
    assertThat(page.locator("[name=source]")).hasValue("Censo de luminarias");
    assertThat(first).hasValue("2020-02-03");
    assertThat(last).hasValue("2023-03-01");
    assertThat(first).isFocused();
    assertThat(offer).hasCount(0);
    first.fill("2020-01-01");
    press(page, "Guardar");
    page.navigate(at("/console/tenants/coatepec/describe?dataset=alumbrado"));
    assertThat(first).hasValue("2020-01-01");
    assertThat(offer).hasCount(0);
    page.navigate(at("/console/tenants/coatepec/datasets/alumbrado"));
  }

  void hasItUpdateItself() {
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

  /** Enough that one bad row does not make the file unreadable. */
  private static String rows() {
    StringBuilder rows = new StringBuilder();
    for (int i = 4; i <= 60; i++) {
      rows.append(i).append(";Centro;").append(i % 2 == 0 ? 70 : 100).append(";01/03/2023\n");
    }
    return rows.toString();
  }

  private String at(String path) {
    return server + path;
  }
}
