package org.cabildo.server.pages;

import static java.util.Locale.ROOT;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.cabildo.server.pages.PageKinds.Kind;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page in both languages, light and dark, on a phone and on a desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
  private static final boolean ALL = "all".equals(System.getProperty("cabildo.test.pages"));
  private static final double SHIFT = 0.02;
  private static final long CODE = 60_000;
  private static final long WEIGHT = 20_000;
  private static final int STATEMENTS = 30;
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  /** What a window of 1280 pixels has left when everything in it is shown four times as large. */
  private static final int ZOOMED = 320;

  private final Browser browser = BrowserForTests.get();
  private final BrowserContext context = Visit.context(browser, DESK);
  private final BrowserContext phone = Visit.context(browser, PHONE);

  @BeforeAll
  void publish() {
    Exhibits.publish(context.request());
  }

  @AfterAll
  void close() {
    context.close();
    phone.close();
  }

  Collection<Kind> kinds() {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("federal", "/");
    named.put("federal-search", "/search?q=escuelas");
    named.put("federal-search-nothing", "/search?q=zanahoria");
    named.put("compare", "/compare?dataset=alumbrado");
    named.put("home", "/xalapa/");
    named.put("home-empty", "/" + Exhibits.EMPTY + "/");
    named.put("search", "/xalapa/datasets?q=luminarias&theme=servicios-publicos");
    named.put("search-nothing", "/xalapa/datasets?q=zanahoria");
    named.put("dataset", "/xalapa/datasets/alumbrado");
    named.put("dataset-filtered", "/xalapa/datasets/alumbrado?f.estado=falla&order=watts%20desc");
    named.put("dataset-refused", "/puebla/datasets/presupuesto?where=no%20existe%20%3D%201");
    named.put("dataset-no-rows", Exhibits.WITHOUT_ROWS);
    named.put("dataset-hostile", Exhibits.HOSTILE);
    named.put("offices", "/xalapa/offices");
    named.put("office", "/xalapa/offices/alumbrado");
    named.put("plan", Exhibits.PLAN);
    named.put("plan-empty", "/" + Exhibits.EMPTY + "/plan");
    named.put("written", Exhibits.WRITTEN);
    named.put("written-hostile", Exhibits.WRITTEN_HOSTILE);
    named.put("about", "/xalapa/about");
    named.put("error", "/xalapa/datasets/no-existe");
    return PageKinds.find(context.request(), named);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void aPageIsRightForEveryReader(Kind kind) {
    SoftAssertions all = new SoftAssertions();
    for (String language : List.of("es", "en")) {
      for (int width : widths(kind, language)) {
        BrowserContext window = width == PHONE ? phone : context;
        try (Visit visit = Visit.to(window, width, kind.in(language))) {
          String view = kind + "-" + language + "-" + width;
          for (ColorScheme theme : themes(kind, language)) {
            look(kind, language, theme, width, visit, all);
          }
          all.assertThat(visit.status()).as(view).isEqualTo(kind.status());
          all.assertThat(visit.complaints()).as(view).isEmpty();
          all.assertThat(visit.layoutShift())
              .as("layout shift, " + view + visit.shifted())
              .isLessThan(SHIFT);
          all.assertThat(visit.weight()).as("bytes of the page, " + view).isLessThan(WEIGHT);
          all.assertThat(visit.statements()).as("statements, " + view).isLessThan(STATEMENTS);
          all.assertThat(visit.code()).as("CSS and JavaScript, " + view).isLessThan(CODE);
          visit.widen(ZOOMED);
          all.assertThat(visit.overhang()).as("wider than its window, zoomed, " + view).isZero();
        }
      }
    }
    all.assertAll();
  }

  /**
   * Each page in two ways that differ in all, and other pages in other ways; with {@code
   * -Dcabildo.test.pages=all} each in all eight.
   */
  private static List<Integer> widths(Kind kind, String language) {
    return ALL ? List.of(PHONE, DESK) : List.of(isFirst(kind, language) ? PHONE : DESK);
  }

  private static List<ColorScheme> themes(Kind kind, String language) {
    return ALL
        ? List.of(ColorScheme.LIGHT, ColorScheme.DARK)
        : List.of(
            isFirst(kind, language) == (kind.toString().length() % 4 < 2)
                ? ColorScheme.LIGHT
                : ColorScheme.DARK);
  }

  private static boolean isFirst(Kind kind, String language) {
    boolean turned = kind.toString().length() % 2 == 0;
    return language.equals("es") != turned;
  }

  private void look(
      Kind kind, String language, ColorScheme theme, int width, Visit visit, SoftAssertions all) {
    String view = kind + "-" + language + "-" + theme.name().toLowerCase(ROOT) + "-" + width;
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    all.assertThat(Axe.violations(visit.page())).as("axe, " + view).isEmpty();
    all.assertThat(visit.overhang()).as("wider than its window, " + view).isZero();
    all.assertThat(BrokenWords.on(visit.page())).as("words on two lines, " + view).isEmpty();
    Pictures.keep(visit.page(), view);
  }
}
