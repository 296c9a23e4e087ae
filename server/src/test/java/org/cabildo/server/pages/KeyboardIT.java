package org.cabildo.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.server.testing.BrowserForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything can be reached, seen and used with the keys alone. */
class KeyboardIT {
  private static final int DESK = 1280;
  private static final int MOST_STEPS = 600;

  /** Every control that can be seen, as its number in the document. */
  private static final String CONTROLS =
      """
      () => {
        const all = [...document.querySelectorAll('*')];
        return [...document.querySelectorAll(
            'a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
          .filter((control) => control.checkVisibility({ visibilityProperty: true }))
          .map((control) => all.indexOf(control));
      }
      """;

  /** Where the focus is: number in the document, what it is, whether a ring shows it. */
  private static final String FOCUS =
      """
      () => {
        const control = document.activeElement;
        if (!control || control === document.body) return null;
        const style = getComputedStyle(control);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const box = control.getBoundingClientRect();
        const inside = box.bottom > 0 && box.top < innerHeight;
        return [[...document.querySelectorAll('*')].indexOf(control),
          control.outerHTML.slice(0, 120), ring && inside];
      }
      """;

  private final BrowserContext context = BrowserForTests.get().newContext();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void theFirstStopLeadsPastTheHeadOfThePage() {
    try (Visit visit = Visit.to(context, DESK, "/xalapa/datasets/alumbrado")) {
      Page page = visit.page();
      page.keyboard().press("Tab");
      PlaywrightAssertions.assertThat(page.locator(".skip")).isFocused();
      PlaywrightAssertions.assertThat(page.locator(".skip")).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => !!document.activeElement.closest('main')")).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=escuelas",
        "/compare?dataset=alumbrado",
        "/xalapa/",
        "/xalapa/datasets?theme=movilidad",
        "/xalapa/datasets/alumbrado?f.zona=Centro",
        "/xalapa/about"
      })
  void tabReachesEveryControlInOrderShowsWhereItIsAndIsNeverTrapped(String path) {
    try (Visit visit = Visit.to(context, DESK, path)) {
      List<Object> expected = new ArrayList<>((List<?>) visit.page().evaluate(CONTROLS));
      Set<Object> reached = new LinkedHashSet<>();
      List<String> unseen = new ArrayList<>();
      for (int step = 0; step < MOST_STEPS; step++) {
        visit.page().keyboard().press("Tab");
        List<?> focus = (List<?>) visit.page().evaluate(FOCUS);
        if (focus == null || isAgain(focus.get(0), reached)) {
          break;
        }
        reached.add(focus.get(0));
        if (Boolean.FALSE.equals(focus.get(2))) {
          unseen.add(String.valueOf(focus.get(1)));
        }
      }
      assertThat(unseen).as("focus that does not show").isEmpty();
      assertThat(reached).containsAll(expected);
      assertThat(reached.stream().map(Integer.class::cast).toList()).isSorted();
    }
  }

  /** Back at the first control; the parts of a date field are one control with several stops. */
  private static boolean isAgain(Object control, Set<Object> reached) {
    return !reached.isEmpty() && control.equals(reached.iterator().next()) && reached.size() > 1;
  }

  @Test
  void sortingAndFilteringTheTableKeepTheFocusAndSayWhatChanged() {
    try (Visit visit = Visit.to(context, DESK, "/xalapa/datasets/alumbrado")) {
      Page page = visit.page();
      Locator power = page.locator("#orden-watts");
      power.focus();
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*order=watts.*"));
      PlaywrightAssertions.assertThat(page.locator("th[aria-sort=ascending] #orden-watts"))
          .isFocused();

      page.locator(".filters summary").focus();
      page.keyboard().press("Enter");
      Locator least = page.locator("[id='f.watts.min']");
      least.focus();
      page.keyboard().type("200");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*f.watts.min=200.*"));
      PlaywrightAssertions.assertThat(page.locator("[id='f.watts.min']")).isFocused();
      PlaywrightAssertions.assertThat(page.locator("#tabla .chip")).hasCount(1);
      String range = page.locator("#tabla .range").textContent();
      PlaywrightAssertions.assertThat(page.locator("body > [role=status]")).hasText(range);

      page.locator("#tabla .chip").focus();
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("#tabla .chip")).hasCount(0);
      PlaywrightAssertions.assertThat(page.locator("#tabla")).isFocused();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theCitationIsOfTheRowsThatAreShown() {
    try (Visit visit = Visit.to(context, DESK, "/xalapa/datasets/alumbrado")) {
      Page page = visit.page();
      Locator cite = page.locator("#cita-consulta");
      String ofAll = cite.getAttribute("href");
      page.locator(".filters summary").focus();
      page.keyboard().press("Enter");
      page.locator("[id='f.watts.min']").fill("200");
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("#tabla .chip")).hasCount(1);
      PlaywrightAssertions.assertThat(cite).not().hasAttribute("href", ofAll);
      String ofSome = cite.getAttribute("href");
      page.reload();
      PlaywrightAssertions.assertThat(cite).hasAttribute("href", ofSome);

      page.locator("#tabla .clear").focus();
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("#tabla .chip")).hasCount(0);
      PlaywrightAssertions.assertThat(cite).hasAttribute("href", ofAll);
      page.goBack();
      PlaywrightAssertions.assertThat(cite).hasAttribute("href", ofSome);
    }
  }

  @Test
  void aFacetIsChosenWithTheSpaceBarAndKeepsTheFocus() {
    try (Visit visit = Visit.to(context, DESK, "/xalapa/datasets")) {
      Page page = visit.page();
      Locator facet = page.locator("#theme-movilidad");
      facet.focus();
      page.keyboard().press("Space");
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*theme=movilidad.*"));
      PlaywrightAssertions.assertThat(page.locator("#theme-movilidad")).isFocused();
      PlaywrightAssertions.assertThat(page.locator("#theme-movilidad")).isChecked();
      page.goBack();
      PlaywrightAssertions.assertThat(page.locator("#theme-movilidad")).not().isChecked();
    }
  }
}
