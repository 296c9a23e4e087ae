package org.cabildo.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * A statement that was run, and its rows. The engine plans a prepared statement twice, when it is
 * prepared and when it is run, so that one without parameters is better run as it is written.
 *
 * @param rows as they come
 */
record Asked(Statement statement, ResultSet rows) implements AutoCloseable {
  /**
   * Runs a statement.
   *
   * @param seconds that it may take until its rows begin
   * @throws SQLException as the engine says it; a {@linkplain DuckDb#late problem} that names the
   *     limit when it took too long
   */
  static Asked of(Connection connection, SqlText sql, int seconds) throws SQLException {
    long start = System.nanoTime();
    Statement statement =
        sql.bound() ? connection.prepareStatement(sql.text()) : connection.createStatement();
    try {
      statement.setQueryTimeout(seconds);
      return new Asked(statement, run(statement, sql));
    } catch (SQLException e) {
      statement.close();
      if (System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(seconds)) {
        throw DuckDb.late(e, seconds);
      }
      throw e;
    }
  }

  private static ResultSet run(Statement statement, SqlText sql) throws SQLException {
    if (statement instanceof PreparedStatement prepared && sql.bound()) {
      sql.bindTo(prepared);
      return prepared.executeQuery();
    }
    return statement.executeQuery(sql.text());
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      rows.close();
    }
  }
}
