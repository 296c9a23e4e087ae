package org.cabildo.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.cabildo.table.Expression.Column;
import org.cabildo.table.Expression.Constant;
import org.duckdb.DuckDBConnection;

/** A part of a Parquet file, as the file's own metadata tell it. */
record RowGroup(long rows, Map<String, Chunk> chunks) {
  /** The values of a column in it, and their range where they have one. */
  record Chunk(long bytes, long unpacked, Optional<String> least, Optional<String> greatest) {
    /** Two parts of one column. */
    Chunk and(Chunk other) {
      return new Chunk(
          bytes + other.bytes, unpacked + other.unpacked, Optional.empty(), Optional.empty());
    }
  }

  /** The row groups of a file, in order. */
  static List<RowGroup> of(DuckDBConnection connection, Path parquet) throws SQLException {
    Map<Long, RowGroup> groups = new TreeMap<>();
    String sql =
        "SELECT row_group_id, row_group_num_rows, path_in_schema, total_compressed_size,"
            + " total_uncompressed_size, stats_min_value, stats_max_value FROM parquet_metadata("
            + DuckDb.quoted(parquet.toString())
            + ")";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        long rows = row.getLong(2);
        RowGroup group =
            groups.computeIfAbsent(row.getLong(1), id -> new RowGroup(rows, new HashMap<>()));
        Chunk chunk =
            new Chunk(
                row.getLong(4),
                row.getLong(5),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)));
        String column = row.getString(3).split(", ", 2)[0]; // a point is "lugar, latitude"
        group.chunks.merge(column, chunk, Chunk::and);
      }
    }
    return new ArrayList<>(groups.values());
  }

  /** Whether a row in it may fulfil a condition, as far as ranges tell. */
  boolean may(Filter filter) {
    if (filter instanceof Filter.And and) {
      return and.parts().stream().allMatch(this::may);
    }
    if (filter instanceof Filter.Or or) {
      return or.parts().stream().anyMatch(this::may);
    }
    if (filter instanceof Filter.Comparison c) {
      return may(c.left(), c.operator(), c.right());
    }
    if (filter instanceof Filter.Between b) {
      return may(b.of(), Filter.Operator.AT_LEAST, b.low())
          && may(b.of(), Filter.Operator.AT_MOST, b.high());
    }
    if (filter instanceof Filter.In in) {
      return in.values().stream().anyMatch(v -> may(in.of(), Filter.Operator.EQUAL, v));
    }
    return true;
  }

  private boolean may(Expression left, Filter.Operator operator, Expression right) {
    if (!(left instanceof Column column && right instanceof Constant constant)) {
      return true;
    }
    Optional<Chunk> chunk = Optional.ofNullable(chunks.get(column.name()));
    OptionalInt least = compared(constant.value(), chunk.flatMap(Chunk::least));
    OptionalInt greatest = compared(constant.value(), chunk.flatMap(Chunk::greatest));
    if (least.isEmpty() || greatest.isEmpty()) {
      return true;
    }
    return switch (operator) {
      case EQUAL -> least.getAsInt() >= 0 && greatest.getAsInt() <= 0;
      case UNEQUAL -> true;
      case LESS -> least.getAsInt() > 0;
      case AT_MOST -> least.getAsInt() >= 0;
      case GREATER -> greatest.getAsInt() < 0;
      case AT_LEAST -> greatest.getAsInt() <= 0;
    };
  }

  /** How a number or a day compares with the end of a range; texts are cut there. */
  private static OptionalInt compared(Object value, Optional<String> end) {
    try {
      if (end.isPresent() && value instanceof Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return OptionalInt.of(exact.compareTo(new BigDecimal(end.get())));
      }
      if (end.isPresent() && value instanceof LocalDate day) {
        return OptionalInt.of(day.compareTo(LocalDate.parse(end.get())));
      }
    } catch (NumberFormatException | DateTimeException e) {
      return OptionalInt.empty(); // infinite, or a day with a time
    }
    return OptionalInt.empty();
  }
}
