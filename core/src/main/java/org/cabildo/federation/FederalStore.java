package org.cabildo.federation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cabildo.access.StatementCount;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the federal role, which the database lets read published rows only. The statements say so
 * again: either wall alone is enough.
 */
@ApplicationScoped
class FederalStore {
  @Resource(lookup = "java:app/jdbc/federal")
  @SuppressWarnings("NullAway.Init")
  private DataSource database;

  /** Makes a record of the current row. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... parameters) {
    StatementCount.add();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        Object parameter = parameters[i];
        if (parameter instanceof List<?> texts) {
          statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
        } else {
          statement.setObject(i + 1, parameter);
        }
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e); // what it means is told at the door
    }
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
