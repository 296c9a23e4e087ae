package org.cabildo.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without JavaScript everything can be read, searched, sorted, filtered and taken. */
class PlainPagesIT {
  private static final int DESK = 1280;
  private static final int PHONE = 360;

  private final BrowserContext context =
      BrowserForTests.get().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aQuestionOnTheHomePageLeadsToTheDataset() {
    Page page = open(PHONE, "/xalapa/");
    page.locator("#buscar").fill("luminarias");
    page.locator(".big-search button").click();
    page.locator(".card a").first().click();
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Luminarias del alumbrado público");
  }

  @Test
  void facetsAreChosenWithAButton() {
    for (int width : List.of(PHONE, DESK)) {
      Page page = open(width, "/xalapa/datasets");
      if (width == PHONE) {
        page.locator(".facets summary").click();
      }
      page.locator("#theme-movilidad").check();
      page.locator(".facets .no-script").click();
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*theme=movilidad.*"));
      PlaywrightAssertions.assertThat(page.locator(".results .chip")).containsText("Movilidad");
      page.locator("#sort").selectOption("title");
      page.locator(".sort .no-script").click();
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*sort=title.*"));
    }
  }

  @Test
  void theTableIsSortedByLinksAndFilteredByAForm() {
    Page page = open(DESK, "/xalapa/datasets/alumbrado");
    page.locator("#orden-watts").click();
    PlaywrightAssertions.assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
    page.locator("#orden-watts").click();
    PlaywrightAssertions.assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);

    page.locator(".filters summary").click();
    page.locator("[id='f.tecnologia']").selectOption("LED");
    page.locator("[id='f.watts.min']").fill("50");
    page.locator(".filters .primary").click();
    PlaywrightAssertions.assertThat(page.locator("#tabla .chip")).hasCount(2);
    assertThat(page.locator(".grid tbody tr td:nth-child(3)").allTextContents())
        .containsOnly("LED");

    page.locator("#filas-siguientes").click();
    PlaywrightAssertions.assertThat(page.locator("#tabla .range"))
        .hasText(Pattern.compile("51–100 .*"));
  }

  @Test
  void columnsChartAndMapFollowWhatIsChosen() throws IOException {
    Page page = open(DESK, "/xalapa/datasets/alumbrado?f.tecnologia=LED&order=watts%20desc");
    page.locator(".choose summary").click();
    for (String column : List.of("instalada", "estado", "latitud", "longitud")) {
      page.locator(".choose [value=" + column + "]").uncheck();
    }
    page.locator(".choose .primary").click();
    PlaywrightAssertions.assertThat(page.locator(".grid th")).hasCount(4);
    PlaywrightAssertions.assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
    PlaywrightAssertions.assertThat(page.locator("#tabla .chip")).hasCount(1);

    page.locator("[id='chart.show']").selectOption("avg.watts");
    page.locator("[id='chart.by']").selectOption("zona");
    page.locator(".chart-form button").click();
    PlaywrightAssertions.assertThat(page.locator("#grafica h3").first())
        .hasText("Promedio de Potencia por Colonia");
    assertThat(page.locator(".bars-plot tbody tr").all()).hasSize(12);
    JsonNode answer = asked(page, "#api-grafica");
    assertThat(page.locator(".bars-plot tbody th").first().textContent())
        .isEqualTo(answer.at("/rows/0/x").asText());
    PlaywrightAssertions.assertThat(page.locator("#tabla .chip")).hasCount(1);

    assertThat(page.locator(".place-map .dots").getAttribute("d")).hasSizeGreaterThan(1_000);
    assertThat(page.locator("#mapa .range").textContent())
        .matches("Una muestra de 1,500 filas de .*");
    assertThat(asked(page, "#api-mapa").at("/features")).hasSizeGreaterThan(1_000);
  }

  /** What the address answers that the page shows for programs. */
  private static JsonNode asked(Page page, String example) throws IOException {
    APIResponse answer = page.request().get(page.locator(example).textContent().strip());
    assertThat(answer.status()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void aNumberThatIsNoneIsToldInWords() {
    Page page = open(DESK, "/xalapa/datasets/alumbrado?f.watts.min=muchos");
    PlaywrightAssertions.assertThat(page.locator("#tabla [role=alert]"))
        .hasText(Pattern.compile("«muchos» no es un número: revise el filtro de Potencia\\..*"));
    PlaywrightAssertions.assertThat(page.locator(".grid tbody tr")).hasCount(0);
  }

  @Test
  void nothingPromisesWhatOnlyAScriptCouldDo() {
    for (String path : List.of("/xalapa/", "/xalapa/datasets/alumbrado", "/xalapa/datasets")) {
      Page page = open(DESK, path);
      for (String onlyWithScript : List.of(".theme-switch", "button.copy")) {
        assertThat(page.locator(onlyWithScript).all()).noneMatch(button -> button.isVisible());
      }
    }
  }

  @Test
  void looksAndDownloadsAreCountedAndTurningPagesIsOneLook() {
    String path = "/jalisco/datasets/presupuesto";
    int looks = count(open(DESK, path), 1);
    int downloads = count(open(DESK, path), 2);
    open(DESK, path + "?order=ejercido");
    Page page = open(DESK, path);
    context.request().get(page.locator(".actions a").first().getAttribute("href")).body();
    Instant giveUp = Instant.now().plusSeconds(20);
    while (count(page, 2) == downloads && Instant.now().isBefore(giveUp)) {
      page.waitForTimeout(200);
      page.navigate(page.url() + (page.url().contains("?") ? "" : "?order=ejercido"));
    }
    assertThat(count(page, 2)).isEqualTo(downloads + 1);
    assertThat(count(page, 1))
        .as("three looks, none of them yet in the first")
        .isEqualTo(looks + 3);
  }

  private static int count(Page page, int which) {
    String text = page.locator(".usage div:nth-child(" + which + ") dd").textContent();
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }

  private Page open(int width, String path) {
    return Visit.to(context, width, path).page();
  }
}
