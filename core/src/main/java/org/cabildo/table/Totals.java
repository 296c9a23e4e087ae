package org.cabildo.table;

import java.sql.SQLException;
import java.util.OptionalLong;
import org.cabildo.access.Scopes;
import org.duckdb.DuckDBConnection;

/** How many rows answers have: all of the table, as many as are counted, or as the rows say. */
final class Totals {
  private final Engines engines;
  private final KnownTotals known;

  Totals(Engines engines, Scopes scopes) {
    this.engines = engines;
    this.known = new KnownTotals(scopes);
  }

  /** The rows of an answer; empty when each row of it says so. */
  OptionalLong of(DuckDBConnection connection, Answer answer, PlanSql sql) throws SQLException {
    if (answer.plan().grouped()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        answer.plan().filtered()
            ? known.of(answer.ids(), answer.query(), () -> count(connection, sql))
            : answer.rows());
  }

  private long count(DuckDBConnection connection, PlanSql sql) throws SQLException {
    try (Asked count = Asked.of(connection, sql.count(), engines.limits().seconds())) {
      count.rows().next();
      return count.rows().getLong(1);
    }
  }
}
