package org.cabildo.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.Test;

/** Pages keep to what readers set on their devices, and to paper. */
class DevicesIT {
  private static final int DESK = 1280;
  private static final int PHONE = 360;
  private static final String DATASET = "/xalapa/datasets/alumbrado";
  private static final String MOVING =
      """
      () => [document.documentElement, ...document.querySelectorAll('*')].filter((e) => {
        const style = getComputedStyle(e);
        return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0
          || style.animationName !== 'none';
      }).map((e) => e.tagName + '.' + e.className)
      """;

  /** Fields of a filter that lie on the other one or stick out of their place. */
  private static final String ON_EACH_OTHER =
      """
      () => [...document.querySelectorAll('.between')].filter((between) => {
        const place = between.getBoundingClientRect();
        const [least, most] = [...between.querySelectorAll('input')]
          .map((input) => input.getBoundingClientRect());
        return (least.right > most.left && least.bottom > most.top)
          || Math.max(least.right, most.right) > place.right + 1;
      }).map((between) => between.textContent)
      """;

  private final Browser browser = BrowserForTests.get();

  @Test
  void nothingMovesForThoseWhoAskForIt() {
    var still = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (BrowserContext context = browser.newContext(still);
        Visit visit = Visit.to(context, DESK, DATASET)) {
      assertThat((List<?>) visit.page().evaluate(MOVING)).isEmpty();
    }
  }

  @Test
  void inForcedColoursBarsAndTheCurrentPageStillShow() {
    var forced = new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
    try (BrowserContext context = browser.newContext(forced);
        Visit visit = Visit.to(context, DESK, DATASET)) {
      Page page = visit.page();
      assertThat(color(page, ".bar .value", "fill"))
          .isNotEqualTo(color(page, "body", "background-color"));
      assertThat(color(page, ".meter .value", "fill"))
          .isNotEqualTo(color(page, ".meter .track", "fill"));
      page.navigate(page.url().replace(DATASET, "/xalapa/offices"));
      assertThat(page.locator(".main-nav [aria-current]").getAttribute("aria-current"))
          .isEqualTo("page");
      assertThat(color(page, ".main-nav [aria-current]", "text-decoration-line"))
          .isEqualTo("underline");
      Pictures.keep(page, "offices-forced-colors");
    }
  }

  @Test
  void theChoiceOfLightOrDarkIsKeptAndWinsOverTheDevice() {
    var dark = new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK);
    try (BrowserContext context = browser.newContext(dark);
        Visit visit = Visit.to(context, DESK, "/xalapa/about")) {
      Page page = visit.page();
      String night = color(page, "body", "background-color");
      page.locator(".theme-switch").click();
      String day = color(page, "body", "background-color");
      assertThat(day).isNotEqualTo(night);
      page.reload();
      assertThat(color(page, "body", "background-color")).isEqualTo(day);
    }
  }

  @Test
  void theBoxesOfAFilterAreBesideOrBelowEachOther() {
    for (int width : List.of(DESK, PHONE)) {
      try (BrowserContext context = Visit.context(browser, width);
          Visit visit = Visit.to(context, width, DATASET)) {
        visit.page().locator(".filters summary").click();
        assertThat((List<?>) visit.page().evaluate(ON_EACH_OTHER)).as("at " + width).isEmpty();
      }
    }
  }

  @Test
  void onPaperADatasetIsWholeAndWithoutButtons() {
    var dark = new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK);
    try (BrowserContext context = browser.newContext(dark);
        Visit visit = Visit.to(context, DESK, DATASET)) {
      Page page = visit.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(color(page, "body", "background-color")).isEqualTo("rgb(255, 255, 255)");
      for (String screenOnly : List.of(".main-nav", ".tabs", ".actions", ".filters", ".copy")) {
        assertThat(page.locator(screenOnly).all())
            .as(screenOnly)
            .noneMatch(element -> element.isVisible());
      }
      assertThat(page.locator(".grid tbody tr").all()).allMatch(row -> row.isVisible());
      assertThat(color(page, ".grid-scroll", "overflow-y")).isEqualTo("visible");
      byte[] paper =
          page.pdf(
              new Page.PdfOptions()
                  .setFormat("A4")
                  .setPath(Pictures.FOLDER.resolve("dataset-print.pdf")));
      assertThat(pages(paper)).isBetween(2, 8);
    }
  }

  private static String color(Page page, String selector, String property) {
    return (String)
        page.locator(selector)
            .first()
            .evaluate("(e, property) => getComputedStyle(e).getPropertyValue(property)", property);
  }

  private static int pages(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page[^s]", -1).length - 1;
  }
}
