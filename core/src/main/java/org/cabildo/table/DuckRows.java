package org.cabildo.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The rows of a statement, as they come from the engine; owns its source. */
final class DuckRows implements RowStream {
  private final Source source;
  private final Asked asked;
  private final QueryPlan plan;
  private final Page page;
  private final int timeoutSeconds;
  private final long total;
  private boolean ahead;
  private long taken;
  private @Nullable String pending;
  private @Nullable String cursor;

  /**
   * Which part of an answer is shown.
   *
   * @param after where the page before ended
   * @param limit rows of the page; empty for all
   * @param fingerprint of the query
   * @param total rows of the answer; empty when the rows say so
   */
  record Page(RowCursor after, Optional<Integer> limit, long fingerprint, OptionalLong total) {}

  /** What an answer holds as long as it is read: a connection, and the right to use it. */
  record Source(Engines.Loan loan, Admission.Ticket ticket) implements AutoCloseable {
    DuckDBConnection connection() {
      return loan.connection();
    }

    @Override
    public void close() throws SQLException {
      try (ticket) {
        loan.close();
      }
    }
  }

  private DuckRows(Source source, Asked asked, QueryPlan plan, Page page, int timeoutSeconds)
      throws SQLException {
    this.source = source;
    this.asked = asked;
    this.plan = plan;
    this.page = page;
    this.timeoutSeconds = timeoutSeconds;
    this.ahead = asked.rows().next();
    this.total = page.total().isPresent() ? page.total().getAsLong() : told();
  }

  /** Runs a statement; the first row is there when this returns, so that errors show early. */
  static DuckRows run(Source source, SqlText sql, QueryPlan plan, Page page, int timeoutSeconds)
      throws SQLException {
    Asked asked = Asked.of(source.connection(), sql, timeoutSeconds);
    try {
      return new DuckRows(source, asked, plan, page, timeoutSeconds);
    } catch (SQLException e) {
      asked.close();
      throw e;
    }
  }

  private long told() throws SQLException {
    return ahead ? asked.rows().getLong(plan.columns().size() + 1) : 0;
  }

  @Override
  public List<Column> columns() {
    return plan.columns();
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public boolean next() {
    try {
      boolean full = page.limit().isPresent() && taken >= page.limit().get();
      boolean more = ahead || asked.rows().next();
      ahead = false;
      if (full && more) {
        cursor = pending;
      }
      if (full || !more) {
        return false;
      }
      taken++;
      if (page.limit().isPresent() && taken == page.limit().get()) {
        pending = end();
      }
      return true;
    } catch (SQLException e) {
      throw DuckDb.problem(e, timeoutSeconds);
    }
  }

  private String end() throws SQLException {
    List<@Nullable Object> keys = new ArrayList<>();
    if (!plan.grouped()) {
      for (int i = 0; i < plan.keys().size(); i++) {
        int index = plan.columns().size() + 1 + i;
        keys.add(Values.read(asked.rows(), index, plan.keys().get(i).type()));
      }
    }
    long shown = page.after().shown() + taken;
    return new RowCursor(shown, RowCursor.carries(keys) ? keys : List.of())
        .text(page.fingerprint());
  }

  @Override
  public @Nullable Object value(int index) {
    try {
      return Values.read(asked.rows(), index + 1, plan.columns().get(index).type());
    } catch (SQLException e) {
      throw DuckDb.problem(e, timeoutSeconds);
    }
  }

  @Override
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }

  @Override
  public void close() {
    try (source;
        asked) {
      ahead = false;
    } catch (SQLException e) {
      throw DuckDb.problem(e, timeoutSeconds);
    }
  }
}
