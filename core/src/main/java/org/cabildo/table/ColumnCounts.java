package org.cabildo.table;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is in the columns of a {@link StagedTable}, several columns in one statement so that
 * a table is read a few times only, and not all so that their distinct values fit in memory.
 */
final class ColumnCounts {
  private static final int TOGETHER = 16;
  private static final int TOP = 10;
  private static final int EXCERPT = 200;
  private final Connection connection;
  private final List<ColumnPlan> columns;
  private final long rows;

  ColumnCounts(Connection connection, List<ColumnPlan> columns, long rows) {
    this.connection = connection;
    this.columns = columns;
    this.rows = rows;
  }

  /** Statistics of every column, in order. */
  List<FieldStatistics> count() throws SQLException {
    FieldStatistics[] statistics = new FieldStatistics[columns.size()];
    List<Integer> listed = new ArrayList<>();
    List<Integer> measured = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      FieldType type = columns.get(i).type();
      boolean words = type == FieldType.STRING || type == FieldType.BOOLEAN;
      (words ? listed : measured).add(i);
    }
    for (int from = 0; from < measured.size(); from += TOGETHER) {
      measure(measured.subList(from, Math.min(measured.size(), from + TOGETHER)), statistics);
    }
    for (int from = 0; from < listed.size(); from += TOGETHER) {
      list(listed.subList(from, Math.min(listed.size(), from + TOGETHER)), statistics);
    }
    return List.of(statistics);
  }

  private void measure(List<Integer> which, FieldStatistics[] statistics) throws SQLException {
    String sums =
        which.stream()
            .map(
                i ->
                    "count(c%1$d), count(DISTINCT c%1$d), %2$s, %3$s"
                        .formatted(i, bounds(i), average(i)))
            .collect(joining(", "));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + sums + " FROM staged")) {
      row.next();
      int at = 1;
      for (int i : which) {
        FieldType type = columns.get(i).type();
        statistics[i] =
            new FieldStatistics(
                rows - row.getLong(at),
                row.getLong(at + 1),
                text(Values.read(row, at + 2, type)),
                text(Values.read(row, at + 3, type)),
                mean(row.getObject(at + 4)),
                List.of());
        at += 5;
      }
    }
  }

  private String bounds(int column) {
    return columns.get(column).type().isOrdered()
        ? "min(c%1$d), max(c%1$d)".formatted(column)
        : "NULL, NULL";
  }

  private String average(int column) {
    return switch (columns.get(column).storage()) {
      case LONG, SMALL_DECIMAL, SECONDS, DOUBLE -> "avg(c" + column + ")";
      case BIG_DECIMAL -> "avg(CAST(c" + column + " AS DOUBLE))"; // an exact sum may overflow
      default -> "NULL";
    };
  }

  /** Text and yes/no columns: their groups give distinct, least, greatest and most frequent. */
  private void list(List<Integer> which, FieldStatistics[] statistics) throws SQLException {
    String groups =
        which.stream()
            .map(
                i ->
                    """
                    (WITH g%1$d AS MATERIALIZED (
                       SELECT CAST(c%1$d AS VARCHAR) AS v, count(*) AS n
                       FROM staged WHERE c%1$d IS NOT NULL GROUP BY c%1$d),
                     s%1$d AS (SELECT count(*) AS d, sum(n) AS f, min(v) AS lo, max(v) AS hi
                       FROM g%1$d)
                     SELECT %1$d, left(v, %2$d), n, d, f, left(lo, %2$d), left(hi, %2$d)
                     FROM s%1$d LEFT JOIN (SELECT * FROM g%1$d ORDER BY n DESC, v LIMIT %3$d) ON true
                     ORDER BY n DESC, v)"""
                        .formatted(i, EXCERPT, TOP))
            .collect(joining(" UNION ALL "));
    List<List<FieldStatistics.ValueCount>> top =
        IntStream.range(0, columns.size())
            .<List<FieldStatistics.ValueCount>>mapToObj(i -> new ArrayList<>())
            .toList();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(groups)) {
      while (row.next()) {
        int i = row.getInt(1);
        String value = row.getString(2);
        if (value != null) {
          top.get(i).add(new FieldStatistics.ValueCount(value, row.getLong(3)));
        }
        statistics[i] =
            new FieldStatistics(
                rows - row.getLong(5),
                row.getLong(4),
                text(row.getString(6)),
                text(row.getString(7)),
                Optional.empty(),
                List.copyOf(top.get(i)));
      }
    }
  }

  private static Optional<String> text(@Nullable Object value) {
    return value == null ? Optional.empty() : Optional.of(Values.text(value));
  }

  private static Optional<Double> mean(@Nullable Object value) {
    return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
  }
}
