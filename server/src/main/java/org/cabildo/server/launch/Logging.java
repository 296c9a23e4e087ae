package org.cabildo.server.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** What is logged, and how: warnings of everybody, and the application's own lines. */
final class Logging {
  private static final String OWN_FILE = "java.util.logging.config.file";

  private Logging() {}

  /**
   * Sets logging up for this process, before anything logs. A file the user names with {@code
   * -Djava.util.logging.config.file} wins.
   *
   * @param scratch folder for the file that the container reads
   */
  static void configure(Path scratch) {
    if (System.getProperty(OWN_FILE) != null) {
      return;
    }
    Path file = scratch.resolve("logging.properties");
    try (InputStream ours = Logging.class.getResourceAsStream("logging.properties")) {
      if (ours == null) {
        throw new IOException("logging.properties is not in the jar");
      }
      Files.write(file, ours.readAllBytes());
      System.setProperty(OWN_FILE, file.toString());
      LogManager.getLogManager().readConfiguration();
    } catch (IOException e) {
      throw LaunchFailure.impossible(
              "no se puede preparar el registro: " + e, "cannot set logging up: " + e)
          .causedBy(e);
    }
  }

  static Path file() {
    @Nullable String file = System.getProperty(OWN_FILE);
    if (file == null) {
      throw new IllegalStateException("logging is not configured yet");
    }
    return Path.of(file);
  }
}
