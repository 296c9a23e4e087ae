package org.cabildo.server.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Checks journals without a server, beside one that runs or on a database that is started for it:
 * {@code org.cabildo.journal.JournalAudit}.
 */
final class JournalVerification {
  /** A journal is not as it was written, or a tenant does not exist. */
  static final int NOT_WHOLE = 4;

  private static final String AUDIT = "org.cabildo.journal.JournalAudit";

  private JournalVerification() {}

  /** Runs it, prints what it found, and gives the exit code. */
  static int run(List<String> tenants) {
    Optional<DatabaseAccess> external = ExternalDatabase.configured();
    if (external.isPresent()) {
      return check(external.get(), tenants);
    }
    Path folder = Path.of(Setting.DATA_DIR.value().orElse("data")).toAbsolutePath().normalize();
    if (!Files.isDirectory(EmbeddedDatabase.cluster(folder))) {
      throw LaunchFailure.impossible(
          "no hay una instalación en " + folder, "there is no installation in " + folder);
    }
    Optional<DatabaseAccess> running = EmbeddedDatabase.running(folder);
    if (running.isPresent()) {
      return check(running.get(), tenants);
    }
    try (DataFolder own = DataFolder.open(folder)) {
      Logging.configure(own.scratch());
      try (EmbeddedDatabase database = EmbeddedDatabase.start(own.path())) {
        return check(database.owner(), tenants);
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static int check(DatabaseAccess owner, List<String> tenants) {
    DatabaseAccess app = ExternalDatabase.awaitRoles(owner).app();
    try (ApplicationLibraries libraries = ApplicationLibraries.open();
        Connection connection = app.connect()) {
      Object whole =
          libraries
              .type(AUDIT)
              .getMethod("run", Connection.class, String[].class, PrintStream.class)
              .invoke(null, connection, tenants.toArray(String[]::new), Console.out());
      return Boolean.TRUE.equals(whole) ? 0 : NOT_WHOLE;
    } catch (InvocationTargetException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (IOException | ReflectiveOperationException | URISyntaxException | SQLException e) {
      throw failure(e);
    }
  }

  private static LaunchFailure failure(Throwable cause) {
    return LaunchFailure.impossible(
            "no se puede comprobar la bitácora: " + cause, "cannot verify the journal: " + cause)
        .causedBy(cause);
  }
}
