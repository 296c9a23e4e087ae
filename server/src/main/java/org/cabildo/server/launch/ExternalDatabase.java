package org.cabildo.server.launch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL that somebody else runs, named by the settings {@code cabildo.database.*}. */
final class ExternalDatabase {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ExternalDatabase() {}

  /**
   * The configured database, if any.
   *
   * @throws LaunchFailure with exit code 2 when the settings are incomplete
   */
  static Optional<DatabaseAccess> configured() {
    return Setting.DATABASE_URL.value().map(ExternalDatabase::access);
  }

  private static DatabaseAccess access(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw LaunchFailure.wrongUse(
          Setting.DATABASE_URL.variable() + " debe empezar con jdbc:postgresql:",
          Setting.DATABASE_URL.variable() + " must start with jdbc:postgresql:");
    }
    return new DatabaseAccess(
        url, required(Setting.DATABASE_USER), required(Setting.DATABASE_PASSWORD));
  }

  private static String required(Setting setting) {
    return setting
        .value()
        .orElseThrow(
            () ->
                LaunchFailure.wrongUse(
                    "con %s hace falta también %s"
                        .formatted(Setting.DATABASE_URL.variable(), setting.variable()),
                    "%s also needs %s"
                        .formatted(Setting.DATABASE_URL.variable(), setting.variable())));
  }

  /**
   * Prepares the application's roles, giving a database that is still starting half a minute.
   *
   * @throws LaunchFailure when it cannot be reached or refuses us
   */
  static DatabaseRoles awaitRoles(DatabaseAccess owner) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return DatabaseRoles.prepare(owner);
      } catch (SQLException e) {
        if (!mayPass(e) || System.nanoTime() > giveUp) {
          throw LaunchFailure.impossible(
                  "no se puede usar la base de datos (%s): %s".formatted(owner, e.getMessage()),
                  "cannot use the database (%s): %s".formatted(owner, e.getMessage()))
              .causedBy(e);
        }
        pause();
      }
    }
  }

  // 08: no connection; 57P03: the server is starting up or shutting down.
  private static boolean mayPass(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.equals("57P03");
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LaunchFailure.impossible("arranque interrumpido", "the start was interrupted")
          .causedBy(e);
    }
  }
}
