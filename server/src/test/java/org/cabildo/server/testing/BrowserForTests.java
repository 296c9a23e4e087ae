package org.cabildo.server.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The one headless browser of a test run, started when the first test asks for it. */
public final class BrowserForTests {
  /** Chromium runs as root in containers, and asks nobody but our server for anything. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Milliseconds that a page may take to say something; machines that test are busy. */
  private static final double PATIENCE = 30_000;

  private static BrowserForTests instance;

  private final Playwright playwright;
  private final Browser browser;

  private BrowserForTests(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * The browser.
   *
   * @throws TestAbortedException saying what could not run, when there is none
   */
  public static synchronized Browser get() {
    if (instance == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      instance = start(ChromiumForTests.path());
    }
    return instance.browser;
  }

  static synchronized void stopIfStarted() {
    if (instance != null) {
      instance.browser.close();
      instance.playwright.close();
      instance = null;
    }
  }

  private static BrowserForTests start(Path chromium) {
    Playwright playwright;
    try {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    } catch (RuntimeException e) {
      throw ToolProcess.notRun("browser tests", "Playwright does not start here: " + e);
    }
    try {
      return new BrowserForTests(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS)));
    } catch (PlaywrightException e) {
      playwright.close();
      throw ToolProcess.notRun("browser tests", chromium + " does not start: " + e.getMessage());
    }
  }
}
