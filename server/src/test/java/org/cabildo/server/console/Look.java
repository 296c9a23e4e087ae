package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.cabildo.server.pages.Axe;
import org.cabildo.server.pages.BrokenWords;
import org.cabildo.server.pages.Pictures;

/** A look at a page as it is now. */
final class Look {
  private Look() {}

  /**
   * Accessible on a phone, no wider than its window there and on a desk, no word broken; keeps
   * pictures.
   */
  static void at(Page page, String name) {
    for (int width : List.of(360, 1280)) {
      page.setViewportSize(width, 900);
      if (width == 360) {
        assertThat(Axe.violations(page)).as("axe, " + name).isEmpty();
      }
      assertThat(
              page.evaluate(
                  "() => document.documentElement.scrollWidth"
                      + " - document.documentElement.clientWidth"))
          .as("wider than its window, " + name + " at " + width)
          .isEqualTo(0);
      assertThat(BrokenWords.on(page)).as("words on two lines, " + name + " at " + width).isEmpty();
      Pictures.keep(page, "console-" + name + "-" + width);
    }
  }
}
