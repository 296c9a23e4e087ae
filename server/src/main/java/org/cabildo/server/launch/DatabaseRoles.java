package org.cabildo.server.launch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * The two login roles the application works with, so that it never works as the owner of its
 * tables: {@code <database>_app} for tenant work and {@code <database>_federal} for reads across
 * tenants. Neither is superuser, passes row security, or may create databases or roles.
 *
 * <p>Their passwords follow from the owner's (hexadecimal HMAC-SHA256 of the role's name), so
 * several nodes on one database agree without telling each other.
 *
 * @param owner the role that owns the schema
 * @param app access for tenant work
 * @param federal access for federal reads
 */
public record DatabaseRoles(DatabaseAccess owner, DatabaseAccess app, DatabaseAccess federal) {
  private static final int OLDEST_SERVER = 150_000;
  private static final long CREATION_LOCK = 0x636162696c646fL;

  /**
   * Creates the two roles, or brings them to the expected password, as the owner. Where they
   * already let us in, the owner needs no right to create roles.
   *
   * @throws LaunchFailure when the server is too old, the owner may not create the roles, or an
   *     existing role could pass the tenant walls
   */
  public static DatabaseRoles prepare(DatabaseAccess owner) throws SQLException {
    try (Connection connection = owner.connect()) {
      requireVersion(connection);
      String database = text(connection, "SELECT current_database()");
      DatabaseAccess app = derived(owner, database + "_app");
      DatabaseAccess federal = derived(owner, database + "_federal");
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_xact_lock(" + CREATION_LOCK + ")");
      }
      prepareRole(connection, app);
      prepareRole(connection, federal);
      connection.commit();
      return new DatabaseRoles(owner, app, federal);
    }
  }

  /** Hands the roles to the application: system properties {@code cabildo.database.*}. */
  public void publish() {
    System.setProperty("cabildo.database.url", owner.url());
    publish("owner", owner);
    publish("app", app);
    publish("federal", federal);
  }

  private static void publish(String name, DatabaseAccess access) {
    System.setProperty("cabildo.database." + name + ".user", access.user());
    System.setProperty("cabildo.database." + name + ".password", access.password());
  }

  /** The password of a role that follows from a secret: 64 hexadecimal digits. */
  static String derivedPassword(String secret, String role) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static DatabaseAccess derived(DatabaseAccess owner, String role) {
    return owner.as(role, derivedPassword(owner.password(), role));
  }

  private static void requireVersion(Connection connection) throws SQLException {
    if (Integer.parseInt(text(connection, "SHOW server_version_num")) < OLDEST_SERVER) {
      String version = text(connection, "SHOW server_version");
      throw LaunchFailure.impossible(
          "se necesita PostgreSQL 15 o posterior; la base de datos es " + version,
          "PostgreSQL 15 or later is needed; the database is " + version);
    }
  }

  private static void prepareRole(Connection connection, DatabaseAccess role) throws SQLException {
    try {
      if (!exists(connection, role.user())) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              "CREATE ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION"
                  .formatted(quoted(connection, role.user())));
        }
        setPassword(connection, role);
      } else if (!letsIn(role)) {
        setPassword(connection, role);
      }
    } catch (SQLException e) {
      String creation = role.user().toLowerCase(Locale.ROOT);
      throw LaunchFailure.impossible(
              "el usuario dueño de la base de datos no puede preparar el rol %s: %s. Dele CREATEROLE, o cree el rol con la contraseña que indica docs/operations.md."
                  .formatted(creation, e.getMessage()),
              "the owner of the database cannot prepare the role %s: %s. Give it CREATEROLE, or create the role with the password told in docs/operations.md."
                  .formatted(creation, e.getMessage()))
          .causedBy(e);
    }
    refuseIfAboveTheWalls(connection, role.user());
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
      statement.setString(1, role);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  // The driver sends the password already hashed, so no server log can show it.
  private static void setPassword(Connection connection, DatabaseAccess role) throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
  }

  private static boolean letsIn(DatabaseAccess role) throws SQLException {
    try (Connection connection = role.connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("28")) {
        return false;
      }
      throw e;
    }
  }

  private static void refuseIfAboveTheWalls(Connection connection, String role)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT 1 FROM pg_roles r, pg_roles above WHERE r.rolname = ?"
                + " AND (above.rolsuper OR above.rolbypassrls OR above.rolname = current_user)"
                + " AND pg_has_role(r.oid, above.oid, 'MEMBER')")) {
      statement.setString(1, role);
      try (ResultSet rows = statement.executeQuery()) {
        if (rows.next()) {
          throw LaunchFailure.impossible(
              "el rol %s es SUPERUSER o BYPASSRLS, o miembro de un rol así o del dueño: los portales no quedarían aislados"
                  .formatted(role),
              "the role %s is SUPERUSER or BYPASSRLS, or a member of such a role or of the owner: tenants would not be isolated"
                  .formatted(role));
        }
      }
    }
  }

  private static String quoted(Connection connection, String identifier) throws SQLException {
    return connection.unwrap(PGConnection.class).escapeIdentifier(identifier);
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
