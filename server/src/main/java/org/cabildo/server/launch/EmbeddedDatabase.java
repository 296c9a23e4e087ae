package org.cabildo.server.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.postgresql.PGConnection;

/**
 * The PostgreSQL that comes with the jar, keeping its data in a folder of ours and answering on
 * 127.0.0.1 only, at a free port. The library behind it is made for tests: here it is told to write
 * durably, to ask every role for its password from the first moment, and to keep its data.
 *
 * <p>Layout under the data folder: {@code postgresql/} the cluster, {@code pgbin/} the programs,
 * {@code database-password} the superuser's password (mode 600).
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final String NAME = "cabildo";
  private static final String COMPLETE = "cabildo-complete";

  private static final int ANY_PORT = 0;

  private volatile EmbeddedPostgres server;
  private final Path cluster;
  private final DatabaseAccess owner;

  private EmbeddedDatabase(EmbeddedPostgres server, Path cluster, DatabaseAccess owner) {
    this.server = server;
    this.cluster = cluster;
    this.owner = owner;
  }

  /**
   * Starts the server on the data of the folder, creating them the first time. The caller holds the
   * folder for itself: a server that an earlier, killed process left behind is stopped first.
   *
   * @throws LaunchFailure when it does not come up
   */
  public static EmbeddedDatabase start(Path dataFolder) {
    Path cluster = cluster(dataFolder);
    try {
      PostgresProcess.stopLeftBehind(cluster);
      setAsideUnfinished(cluster);
      String password = password(passwordFile(cluster));
      EmbeddedPostgres server = boot(cluster, password, ANY_PORT);
      DatabaseAccess superuser =
          new DatabaseAccess(
              "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", SUPERUSER, password);
      DatabaseAccess owner = owner(server.getPort(), password);
      createDatabase(superuser, owner);
      Path complete = cluster.resolve(COMPLETE);
      if (!Files.exists(complete)) {
        Files.createFile(complete);
      }
      return new EmbeddedDatabase(server, cluster, owner);
    } catch (IOException | SQLException | RuntimeException e) {
      PostgresProcess.stopLeftBehind(cluster);
      throw e instanceof LaunchFailure failure
          ? failure
          : LaunchFailure.impossible(
                  "la base de datos integrada no arranca: %s. Su registro está en %s"
                      .formatted(e.getMessage(), cluster.resolve("log")),
                  "the embedded database does not start: %s. Its log is in %s"
                      .formatted(e.getMessage(), cluster.resolve("log")))
              .causedBy(e);
    }
  }

  /** The database of a folder that another process keeps, if it runs. */
  static Optional<DatabaseAccess> running(Path dataFolder) {
    Path cluster = cluster(dataFolder);
    return PostgresProcess.port(cluster)
        .map(
            port -> {
              try {
                return owner(port, Files.readString(passwordFile(cluster)).strip());
              } catch (IOException e) {
                throw LaunchFailure.impossible(
                        "no se puede leer " + passwordFile(cluster),
                        "cannot read " + passwordFile(cluster))
                    .causedBy(e);
              }
            });
  }

  private static DatabaseAccess owner(int port, String password) {
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
        NAME,
        DatabaseRoles.derivedPassword(password, NAME));
  }

  /** The role that owns the schema: not a superuser, and may create the application's roles. */
  public DatabaseAccess owner() {
    return owner;
  }

  int port() {
    return server.getPort();
  }

  static Path cluster(Path dataFolder) {
    return dataFolder.resolve("postgresql");
  }

  /** Stops the server and returns when it has written everything. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      // The next line is the second way to the same end.
    } finally {
      PostgresProcess.stopLeftBehind(cluster);
    }
  }

  /** The server's own process, while it lives. */
  Optional<ProcessHandle> process() {
    return PostgresProcess.find(cluster);
  }

  /**
   * Starts a server that died by itself again, at the same port; PostgreSQL recovers its data.
   *
   * @throws IOException when it does not come up; it may the next time
   */
  void revive() throws IOException {
    int port = server.getPort();
    close();
    server = boot(cluster, password(passwordFile(cluster)), port);
  }

  private static Path passwordFile(Path cluster) {
    return cluster.resolveSibling("database-password");
  }

  private static EmbeddedPostgres boot(Path cluster, String password, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setRegisterShutdownHook(false)
        .setCleanDataDirectory(false)
        .setDataDirectory(cluster)
        .setOverrideWorkingDirectory(cluster.resolveSibling("pgbin").toFile())
        .setPGStartupWait(Duration.ofSeconds(60))
        .setConnectConfig("password", password)
        // To initdb: passwords from the first moment, the same collation on every platform.
        .setLocaleConfig("pwfile", passwordFile(cluster).toString())
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("log_timezone", "UTC")
        // A week of its own log, one file a day, written over when the day comes again.
        .setServerConfig("logging_collector", "on")
        .setServerConfig("log_directory", "log")
        .setServerConfig("log_filename", "postgresql-%a.log")
        .setServerConfig("log_truncate_on_rotation", "on")
        .setServerConfig("log_rotation_age", "1d")
        .setServerConfig("log_rotation_size", "0")
        .start();
  }

  // A first start that was interrupted leaves a cluster that may not even have its password.
  private static void setAsideUnfinished(Path cluster) throws IOException {
    if (Files.exists(cluster.resolve("PG_VERSION")) && !Files.exists(cluster.resolve(COMPLETE))) {
      Files.move(
          cluster,
          cluster.resolveSibling("postgresql-unfinished-" + System.currentTimeMillis()),
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static String password(Path file) throws IOException {
    if (Files.exists(file)) {
      String kept = Files.readString(file).strip();
      if (!kept.isEmpty()) {
        return kept;
      }
    }
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(fresh, password);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return password;
  }

  private static void createDatabase(DatabaseAccess superuser, DatabaseAccess owner)
      throws SQLException {
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN CREATEROLE");
      }
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(owner.user(), owner.password().toCharArray(), "scram-sha-256");
      if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }
}
