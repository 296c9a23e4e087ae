package org.cabildo.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The browser of the machine: {@code CABILDO_CHROMIUM}, or the usual places, or installed with
 * apt-get when this is Debian and we may.
 */
public final class ChromiumForTests {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  private static final Duration INSTALLATION = Duration.ofMinutes(5);
  private static Optional<Path> found;

  private ChromiumForTests() {}

  /**
   * The browser's program.
   *
   * @throws TestAbortedException saying what could not run, when there is none and none can be
   *     installed
   */
  public static synchronized Path path() {
    if (found == null) {
      found = find().or(ChromiumForTests::install);
    }
    return found.orElseThrow(
        () ->
            ToolProcess.notRun(
                "browser tests",
                "no Chromium or Chrome: install one, or name it with CABILDO_CHROMIUM"));
  }

  private static Optional<Path> find() {
    return Stream.concat(Stream.of(System.getenv("CABILDO_CHROMIUM")), PLACES.stream())
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> install() {
    if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))
        || !"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    try {
      return ToolProcess.alone(() -> find().or(ChromiumForTests::fromDebian));
    } catch (IOException e) {
      // Said by the caller: there is no browser.
      return Optional.empty();
    }
  }

  private static Optional<Path> fromDebian() {
    Path log = CabildoProcess.buildDirectory().resolve("chromium-install.log");
    try {
      boolean installed =
          ToolProcess.run(List.of("apt-get", "update", "-q"), log, INSTALLATION) == 0
              && ToolProcess.run(
                      List.of("apt-get", "install", "-yq", "--no-install-recommends", "chromium"),
                      log,
                      INSTALLATION)
                  == 0;
      return installed ? find() : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
