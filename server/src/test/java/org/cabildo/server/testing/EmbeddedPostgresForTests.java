package org.cabildo.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.access.Migrations;
import org.cabildo.server.launch.DatabaseAccess;
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
      System.setProperty("cabildo.hosts", namesOfThisMachine());
    }
    return roles;
  }

  /** The role above all walls, which sees what is really there. */
  public static DatabaseAccess superuser() {
    return superuser(roles().owner().url(), Path.of(System.getProperty("cabildo.data.dir")));
  }

  /** The superuser of the embedded database in a data folder. */
  public static DatabaseAccess superuser(String url, Path dataFolder) {
    try {
      String password = Files.readString(dataFolder.resolve("database-password")).strip();
      return new DatabaseAccess(url, "postgres", password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same schema as the application's, which may have made it already. */
  public static DatabaseRoles migrated() {
    DatabaseRoles roles = roles();
    Migrations.apply(
        roles.owner().url(),
        roles.owner().user(),
        roles.owner().password(),
        roles.app().user(),
        roles.federal().user());
    return roles;
  }

  /** Arquillian calls the container by a name of the machine's, which must be one of its own. */
  private static String namesOfThisMachine() {
    try {
      InetAddress local = InetAddress.getLocalHost();
      return Stream.concat(
              Stream.of(local.getHostName(), local.getCanonicalHostName()),
              NetworkInterface.networkInterfaces()
                  .flatMap(NetworkInterface::inetAddresses)
                  .map(InetAddress::getHostAddress))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .distinct()
          .collect(Collectors.joining(","));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized void stopIfStarted() {
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
