package org.cabildo.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file on its way from a page of the console to the table, whatever happens to the connection.
 */
@Tag(SharedServerSuite.OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileDropIT {
  private static final String PLACE = "/console/tenants/ribera";
  private static final int ROWS = 16_000;
  private static final String PIECES = "**/uploads/*";

  private final Browser browser = BrowserForTests.get();
  private final Town town = Town.get();

  /** Offsets of the parts that were sent, lost ones too. */
  private final List<String> sent = new ArrayList<>();

  @TempDir private Path folder;
  private Person publisher;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void settle() {
    publisher = town.open("ribera");
    Town.makeOffice(publisher, "ribera", "aguas");
  }

  @BeforeEach
  void open() {
    context = browser.newContext();
    context.addCookies(
        publisher.cookies().entrySet().stream()
            .map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(town.url().toString()))
            .toList());
    page = context.newPage();
    page.onRequest(
        request -> {
          if (request.method().equals("PATCH")) {
            sent.add(request.headers().get("upload-offset"));
          }
        });
  }

  @AfterEach
  void close() {
    context.close();
    sent.clear();
  }

  @Test
  void aConnectionThatFallsIsTriedAgainAndTheFileGoesOnWhereItWas() {
    Path file = file("cortado.csv");
    choose("cortado", file);
    boolean[] fallen = {true};
    page.route(PIECES, route -> pass(route, sent.size() <= 2 || !fallen[0]));
    press("Subir");
    assertThat(page.locator(".sending [role=status]")).containsText("El servidor está ocupado");
    assertThat(page.locator(".sending progress"))
        .hasAttribute("value", Pattern.compile("\\d+([.]\\d+)?"));
    assertThat(page.locator(".sending .job-figures"))
        .hasText(Pattern.compile("\\d+\\s?% · \\d+\\s?kB de \\d+\\s?kB.*"));
    Look.at(page, "upload-lost");
    fallen[0] = false;
    assertThat(page.locator(".callout[role=status]")).containsText("se leyó completo");

    String cut = String.valueOf(2 * Town.PART_BYTES);
    assertThat(sent).startsWith("0", String.valueOf(Town.PART_BYTES), cut).contains(cut);
    assertThat(sent.stream().filter(offset -> !offset.equals(cut))).doesNotHaveDuplicates();
    assertThat(page.locator("#informe")).containsText("16,000");
    assertThat(page.locator("#informe")).containsText("cortado.csv");
  }

  /** A file that is only tried is told in full, and nothing of it stays. */
  @Test
  void aFileIsTriedBeforeItIsPublished() throws IOException {
    choose("probado", file("primero.csv"));
    press("Subir");
    assertThat(page.locator(".callout[role=status]")).containsText("se leyó completo");

    page.navigate(town.url() + PLACE + "/datasets/probado");
    Path other = folder.resolve("otro.csv");
    Files.writeString(other, "folio,contacto\n1,persona@ribera.example\n2,otra@ribera.example\n");
    page.locator("#file").setInputFiles(other);
    press("Solo probarlo");
    assertThat(page.locator("h1")).hasText("Prueba de otro.csv");
    assertThat(page.locator("#cambios")).containsText("contacto");
    assertThat(page.locator("#cambios")).containsText("consultas");
    assertThat(page.locator("#datos-personales")).containsText("contacto");
    assertThat(page.locator("#informe")).containsText("persona@ribera.example");
    Look.at(page, "trial");

    page.navigate(town.url() + PLACE + "/datasets/probado");
    assertThat(page.locator("#informe")).containsText("primero.csv");
    assertThat(page.locator("#versiones tbody tr")).hasCount(1);
  }

  @Test
  void aPageThatIsLoadedAgainGoesOnWithTheSameFile() {
    Path file = file("recargado.csv");
    choose("recargado", file);
    page.route(PIECES, route -> pass(route, sent.size() <= 3));
    press("Subir");
    assertThat(page.locator(".sending [role=status]")).containsText("El servidor está ocupado");
    page.unroute(PIECES);
    page.reload();
    Locator kept = page.locator("[data-part=kept]");
    assertThat(kept).containsText("«recargado.csv» se quedó en");
    Look.at(page, "upload-kept");
    sent.clear();
    page.locator("#file").setInputFiles(file);
    press("Subir");
    assertThat(page.locator(".callout[role=status]")).containsText("se leyó completo");

    assertThat(sent.get(0)).isEqualTo(String.valueOf(3 * Town.PART_BYTES));
    assertThat(page.locator("#informe")).containsText("16,000");
    assertThat(kept).isHidden();
  }

  @Test
  void whoeverCancelsLeavesNothingBehind() {
    choose("cancelado", file("cancelado.csv"));
    List<Request> answered = new ArrayList<>();
    page.onRequestFinished(answered::add);
    page.route(
        PIECES,
        route -> {
          if (!route.request().method().equals("PATCH") || sent.size() <= 1) {
            route.resume();
          }
        });
    press("Subir");
    assertThat(page.locator(".sending .job-figures")).containsText("%");
    press("Cancelar");
    assertThat(page.locator("[data-part=failure]")).containsText("Envío cancelado");
    assertThat(page.locator("#file")).isVisible();
    Request announced = page.waitForRequestFinished(() -> press("Subir"));
    assertThat(answered.stream().filter(r -> r.method().equals("DELETE"))).hasSize(1);
    assertThat(announced.method()).as("it begins anew").isEqualTo("POST");
  }

  @Test
  void anImportIsFollowedCancelledAndRepeatedByWhoMay() {
    choose("seguido", file("seguido.csv"));
    press("Subir");
    assertThat(page.locator("#informe")).containsText("seguido.csv");
    happens("state = 'QUEUED', ended_at = null, version = null");
    page.navigate(town.url() + PLACE + "/jobs?dataset=seguido");
    Locator row = page.locator("#trabajos tbody tr");
    assertThat(row).containsText("En espera");
    assertThat(row).containsText("Alcaldía de ribera");
    happens("state = 'RUNNING', phase = 'TYPING', bytes_read = 50, bytes_total = 100");
    assertThat(row).containsText("Paso 2 de 4");
    assertThat(row.locator("progress")).hasAttribute("value", "37");
    Look.at(page, "jobs-running");
    row.getByRole(AriaRole.LINK).first().click();
    assertThat(page.locator(".job-figures")).hasText("50 % · 16,000 filas");
    Look.at(page, "job-running");
    page.navigate(town.url() + PLACE + "/datasets/seguido");
    assertThat(page.locator("#importacion")).containsText("En marcha");
    Person viewer = town.invite(publisher, "ribera", "viewer", "");
    assertThat(viewer.get(PLACE + "/jobs").text())
        .contains("seguido.csv")
        .doesNotContain("/cancel");
    page.locator("#importacion button").click();
    assertThat(page.locator("#trabajo")).containsText("Cancelada");
    assertThat(page.locator(".log")).containsText("nada de ella se publicó");
    Look.at(page, "job-cancelled");
    press("Reintentar");
    assertThat(page.locator("#informe")).containsText("16,000");
    page.navigate(town.url() + PLACE + "/jobs?lang=en");
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("seguido.csv")))
        .containsText("Done");
  }

  /** What the server would note of an import by itself. */
  private void happens(String change) {
    town.inDatabase("update import_job set " + change + " where original_name = ?", "seguido.csv");
  }

  private static void pass(Route route, boolean through) {
    if (through) {
      route.resume();
    } else if (route.request().method().equals("HEAD")) {
      // As a server answers that is starting.
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    } else {
      route.abort("connectionreset");
    }
  }

  private void choose(String slug, Path file) {
    Town.describe(publisher, "ribera", slug, "aguas");
    page.navigate(town.url() + PLACE + "/datasets/" + slug);
    page.locator("#file").setInputFiles(file);
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** A table of several parts. */
  private Path file(String name) {
    StringBuilder rows = new StringBuilder("Folio,Zona,Caudal\n");
    for (int i = 1; i <= ROWS; i++) {
      rows.append(i).append(i % 2 == 0 ? ",Centro," : ",Norte,").append(i * 0.5).append('\n');
    }
    try {
      return Files.writeString(folder.resolve(name), rows);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
