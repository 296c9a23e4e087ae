package org.cabildo.table;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/**
 * Compares two Parquet files. Rows are paired by their key, or by all of their values and, where
 * several rows are equal, by their order.
 */
final class DiffSql {
  private final List<String> columns;
  private final List<String> key;
  private final String before;
  private final String after;

  /**
   * A comparison.
   *
   * @param columns columns that are compared
   * @param key those of them that pair rows; empty for all
   */
  DiffSql(Path before, Path after, List<String> columns, List<String> key) {
    this.columns = columns.stream().map(DuckDb::identifier).toList();
    this.key = key.stream().map(DuckDb::identifier).toList();
    this.before = ParquetUnion.of(before);
    this.after = ParquetUnion.of(after);
  }

  /** Whether a key occurs twice in a file: 0 or more rows that say how often. */
  List<String> duplicates() {
    String names = String.join(", ", key);
    return List.of(before, after).stream()
        .map(
            from ->
                "SELECT count(*) FROM "
                    + from
                    + " GROUP BY "
                    + names
                    + " HAVING count(*) > 1 LIMIT 1")
        .toList();
  }

  /** How many rows were added, removed and changed. */
  String counts() {
    return "SELECT count(*) FILTER (WHERE o IS NULL), count(*) FILTER (WHERE n IS NULL),"
        + " count(*) FILTER (WHERE o IS NOT NULL AND n IS NOT NULL) FROM ("
        + differing()
        + ")";
  }

  /** A page: row numbers before and after, then the values before, then the values after. */
  String page(long from, long rows) {
    return "SELECT * FROM ("
        + differing()
        + ") ORDER BY o NULLS LAST, n LIMIT "
        + rows
        + " OFFSET "
        + from;
  }

  private String differing() {
    String shown =
        columns.stream().map(c -> ", a." + c).collect(joining())
            + columns.stream().map(c -> ", b." + c).collect(joining());
    List<String> pairing = key.isEmpty() ? columns : key;
    String on =
        pairing.stream()
            .map(c -> "a." + c + " IS NOT DISTINCT FROM b." + c)
            .collect(joining(" AND "));
    String same =
        key.isEmpty()
            ? "a._row IS NULL OR b._row IS NULL"
            : "a._row IS NULL OR b._row IS NULL OR "
                + columns.stream()
                    .map(c -> "a." + c + " IS DISTINCT FROM b." + c)
                    .collect(joining(" OR "));
    String nth = key.isEmpty() ? " AND a._nth = b._nth" : "";
    return "SELECT a._row AS o, b._row AS n"
        + shown
        + " FROM "
        + side(before)
        + " a FULL OUTER JOIN "
        + side(after)
        + " b ON "
        + on
        + nth
        + " WHERE "
        + same;
  }

  private String side(String from) {
    if (!key.isEmpty()) {
      return from;
    }
    return "(SELECT *, row_number() OVER (PARTITION BY "
        + String.join(", ", columns)
        + " ORDER BY _row) AS _nth FROM "
        + from
        + ")";
  }
}
