package org.cabildo.server.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import org.cabildo.server.launch.DatabaseRoles;
import org.cabildo.server.launch.EmbeddedDatabase;

/**
 * The database of tests that run inside the container (Arquillian): a PostgreSQL of its own with
 * the application's roles, told to {@code arquillian.xml} through the same system properties that
 * the launcher sets.
 */
public final class EmbeddedPostgresForTests {
  private static EmbeddedDatabase database;
  private static DatabaseRoles roles;

  private EmbeddedPostgresForTests() {}

  /** The database's roles; the database starts when the first test asks. */
  public static synchronized DatabaseRoles roles() {
    if (roles == null) {
      Path folder = CabildoProcess.freshDataFolder("inside");
      database = EmbeddedDatabase.start(folder);
      try {
        roles = DatabaseRoles.prepare(database.owner());
      } catch (SQLException e) {
        throw new IllegalStateException("the roles of the test database", e);
      }
      roles.publish();
      System.setProperty("cabildo.data.dir", folder.toString());
    }
    return roles;
  }

  static synchronized void stopIfStarted() {
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
