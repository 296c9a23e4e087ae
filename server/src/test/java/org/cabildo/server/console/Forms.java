package org.cabildo.server.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What people do with forms. */
final class Forms {
  private Forms() {}

  /** Presses the button that says exactly this. */
  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Chooses a CSV file in the form of a dataset's data. */
  static void choose(Page page, String name, String csv) {
    page.locator("#file")
        .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }
}
