package org.cabildo.server.walls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.cabildo.tenancy.TenantId;
import org.postgresql.Driver;

/** What is really in the database: the superuser's own connection, which no wall holds. */
final class Truth implements AutoCloseable {
  private final Connection connection;

  private Truth(Connection connection) {
    this.connection = connection;
  }

  static Truth open() throws Exception {
    Properties superuser = new Properties();
    superuser.setProperty("user", "postgres");
    superuser.setProperty(
        "password",
        Files.readString(Path.of(System.getProperty("cabildo.data.dir"), "database-password"))
            .strip());
    return new Truth(new Driver().connect(System.getProperty("cabildo.database.url"), superuser));
  }

  long rows(String table, TenantId tenant) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("select count(*) from " + table + " where tenant_id = ?")) {
      count.setString(1, tenant.value());
      return one(count.executeQuery());
    }
  }

  /** All rows of a tenant in one number, to see whether any changed. */
  long digest(String table, TenantId tenant) throws SQLException {
    try (PreparedStatement digest =
        connection.prepareStatement(
            "select coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                + table
                + " t where tenant_id = ?")) {
      digest.setString(1, tenant.value());
      return one(digest.executeQuery());
    }
  }

  /** Takes the wall of row-level security down, or puts it up again. */
  void rowSecurity(String action, Iterable<String> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("ALTER TABLE " + table + " " + action + " ROW LEVEL SECURITY");
      }
    }
  }

  private static long one(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getBigDecimal(1).longValue();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
