package org.cabildo.server.launch;

import java.time.Duration;

/**
 * The one thing the application tells the launcher: that it is ready, and what to print. It sets
 * the system property {@code cabildo.started.message} (lines of text) and then {@code
 * cabildo.started=true}.
 */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Readiness() {}

  /**
   * Waits for the application.
   *
   * @return what it wants printed
   * @throws LaunchFailure after two minutes without an answer
   */
  static String await() {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.getBoolean("cabildo.started")) {
      if (System.nanoTime() > giveUp) {
        throw LaunchFailure.impossible(
            "la aplicación no terminó de arrancar en %d s".formatted(PATIENCE.toSeconds()),
            "the application was not ready after %d s".formatted(PATIENCE.toSeconds()));
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw LaunchFailure.impossible("arranque interrumpido", "the start was interrupted")
            .causedBy(e);
      }
    }
    return System.getProperty("cabildo.started.message", "").stripTrailing();
  }
}
