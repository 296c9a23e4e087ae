package org.cabildo.server.testing;

import java.nio.file.Files;
import java.nio.file.Path;
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
      found = DebianPackage.program("chromium", ChromiumForTests::find);
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
}
