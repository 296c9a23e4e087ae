package org.cabildo.table;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The rows of a file on their way to Parquet, in an engine of their own. */
final class StagedTable implements AutoCloseable {
  private static final String NAME = "staged";
  private static final int ROW_GROUP = 16_384;
  private final DuckDb engine;
  private final DuckDBConnection connection;
  private final List<ColumnPlan> columns;

  private StagedTable(DuckDb engine, DuckDBConnection connection, List<ColumnPlan> columns) {
    this.engine = engine;
    this.connection = connection;
    this.columns = columns;
  }

  static StagedTable create(DuckDb engine, List<ColumnPlan> columns) throws SQLException {
    DuckDBConnection connection = engine.connection();
    String definitions =
        IntStream.range(0, columns.size())
            .mapToObj(i -> ", c" + i + " " + columns.get(i).sqlType())
            .collect(joining());
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + NAME + " (_row BIGINT" + definitions + ")");
    }
    return new StagedTable(engine, connection, columns);
  }

  DuckDBConnection connection() {
    return connection;
  }

  DuckDBAppender appender() throws SQLException {
    return connection.createAppender(NAME);
  }

  /** Appends a row of which all cells fit. */
  void append(DuckDBAppender rows, CellScan scan, Cells row, long number) throws SQLException {
    char[] text = row.text();
    rows.beginRow();
    rows.append(number);
    for (int i = 0; i < columns.size(); i++) {
      int from = Blanks.behind(text, row.start(i), row.end(i));
      int to = Blanks.before(text, from, row.end(i));
      columns.get(i).append(rows, scan, row, i, from, to);
    }
    rows.endRow();
  }

  /**
   * Writes Parquet, reads it back, and compares number of rows, their order, and a checksum of each
   * column that binds every value to its row.
   */
  void writeTo(Path parquet) throws SQLException {
    String file = DuckDb.quoted(parquet.toString());
    String select =
        IntStream.range(0, columns.size())
            .mapToObj(i -> ", c" + i + " AS " + DuckDb.identifier(columns.get(i).name()))
            .collect(joining());
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT _row"
              + select
              + " FROM staged) TO "
              + file
              + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
              + ROW_GROUP
              + ")");
    }
    List<String> staged = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).toList();
    List<String> stored = columns.stream().map(c -> DuckDb.identifier(c.name())).toList();
    List<Object> expected = checksums(NAME, "0", staged);
    List<Object> found =
        checksums(
            "read_parquet(" + file + ", file_row_number = true)",
            "count(*) FILTER (WHERE file_row_number + 1 <> _row)",
            stored);
    if (!expected.equals(found)) {
      throw Problem.of(
          ErrorCode.INTERNAL,
          new IllegalStateException("the Parquet file differs from the rows: " + parquet));
    }
  }

  private List<Object> checksums(String from, String misplaced, List<String> names)
      throws SQLException {
    String sums = names.stream().map(n -> ", bit_xor(hash(_row, " + n + "))").collect(joining());
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*), " + misplaced + sums + " FROM " + from)) {
      row.next();
      List<Object> values = new ArrayList<>();
      for (int i = 1; i <= names.size() + 2; i++) {
        values.add(String.valueOf(row.getObject(i)));
      }
      return values;
    }
  }

  @Override
  public void close() {
    try (engine) {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
