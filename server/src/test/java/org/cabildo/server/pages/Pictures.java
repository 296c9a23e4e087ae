package org.cabildo.server.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of whole pages for the eye, below {@code target/screenshots}; only with {@code
 * -Dcabildo.test.pictures=true}, for a long page takes seconds.
 */
public final class Pictures {
  private static final boolean KEPT = Boolean.getBoolean("cabildo.test.pictures");
  static final Path FOLDER =
      Path.of(System.getProperty("cabildo.build.directory", "target"), "screenshots");

  private Pictures() {}

  /** Keeps a picture of the page as it is now. */
  public static void keep(Page page, String name) {
    if (KEPT) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
    }
  }
}
