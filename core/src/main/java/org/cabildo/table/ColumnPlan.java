package org.cabildo.table;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/**
 * How a column is stored.
 *
 * @param name its stable name
 * @param title its header
 * @param decision what it is
 * @param storage how its values are kept
 * @param scale digits after the point, for decimal storage
 */
record ColumnPlan(String name, String title, Decision decision, Storage storage, int scale) {
  /**
   * Digits that a decimal has room for; any two such columns, and any whole number, still have a
   * common exact type of at most 38 digits.
   */
  static final int MOST_BEFORE = 20;

  static final int MOST_AFTER = 18;

  /** Spans of time are kept in seconds with so many decimals. */
  static final int MILLISECONDS = 3;

  private static final long DAY = 86_400_000_000L;

  /** Kinds of column in the engine. */
  enum Storage {
    LONG("BIGINT"),
    SMALL_DECIMAL("DECIMAL(18,%1$d)"),
    BIG_DECIMAL("DECIMAL(%2$d,%1$d)"),
    DEGREES("DECIMAL(18,%1$d)"),
    DOUBLE("DOUBLE"),
    BOOLEAN("BOOLEAN"),
    DATE("DATE"),
    TIMESTAMP("TIMESTAMP"),
    TIME("TIME"),
    SECONDS("DECIMAL(18,%1$d)"),
    POINT("STRUCT(latitude DOUBLE, longitude DOUBLE)"),
    GEOMETRY("VARCHAR"),
    TEXT("VARCHAR");

    private final String sql;

    Storage(String sql) {
      this.sql = sql;
    }
  }

  /**
   * The plan for a column of which all cells were seen.
   *
   * @param digits of its numbers
   */
  static ColumnPlan of(String name, String title, Decision decision, Digits digits) {
    return switch (decision.type()) {
      case INTEGER -> new ColumnPlan(name, title, decision, Storage.LONG, 0);
      case NUMBER ->
          decision.form().degrees()
              ? new ColumnPlan(name, title, decision, Storage.DEGREES, DegreesScan.SCALE)
              : new ColumnPlan(name, title, decision, storage(digits), digits.after());
      case BOOLEAN -> new ColumnPlan(name, title, decision, Storage.BOOLEAN, 0);
      case DATE -> new ColumnPlan(name, title, decision, Storage.DATE, 0);
      case DATETIME -> new ColumnPlan(name, title, decision, Storage.TIMESTAMP, 0);
      case TIME -> new ColumnPlan(name, title, decision, Storage.TIME, 0);
      case DURATION -> new ColumnPlan(name, title, decision, Storage.SECONDS, MILLISECONDS);
      case GEOPOINT -> new ColumnPlan(name, title, decision, Storage.POINT, 0);
      case GEOMETRY -> new ColumnPlan(name, title, decision, Storage.GEOMETRY, 0);
      case STRING -> new ColumnPlan(name, title, decision, Storage.TEXT, 0);
    };
  }

  private static Storage storage(Digits digits) {
    if (digits.exponent() || digits.before() > MOST_BEFORE || digits.after() > MOST_AFTER) {
      return Storage.DOUBLE;
    }
    return digits.before() + digits.after() <= 18 ? Storage.SMALL_DECIMAL : Storage.BIG_DECIMAL;
  }

  String sqlType() {
    return storage.sql.formatted(scale, MOST_BEFORE + scale);
  }

  FieldType type() {
    return decision.type();
  }

  /** Whether every cell that is not blank can be appended without looking at it first. */
  boolean takesAll() {
    return decision.misfits() == 0;
  }

  /** Whether a cell can be appended. */
  boolean takes(CellScan scan, char[] text, int from, int to) {
    return from == to || decision.fits(scan.look(text, from, to)) || scan.absent() != Words.PRESENT;
  }

  /** Appends a cell; {@code from} and {@code to} leave out the white space around it. */
  void append(DuckDBAppender rows, CellScan scan, Cells row, int cell, int from, int to)
      throws SQLException {
    char[] text = row.text();
    if (from == to || isAbsent(text, from, to)) {
      rows.appendNull();
      return;
    }
    char decimal = decision.form().decimal();
    switch (storage) {
      case LONG -> rows.append(NumberText.integer(text, from, to));
      case SMALL_DECIMAL -> rows.appendDecimal(NumberText.unscaled(text, from, to, decimal, scale));
      case BIG_DECIMAL -> rows.append(NumberText.decimal(text, from, to, decimal, scale));
      case DEGREES -> {
        scan.degrees().read(text, from, to);
        rows.appendDecimal(scan.degrees().unscaled());
      }
      case DOUBLE -> rows.append(NumberText.floating(text, from, to, decimal));
      case BOOLEAN -> rows.append(Words.yes(text, from));
      case DATE -> rows.appendEpochDays((int) days(scan, text, from, to));
      case TIMESTAMP -> rows.appendEpochMicros(micros(scan, text, from, to));
      case TIME -> {
        scan.clock().read(text, from, to);
        rows.appendDayMicros(scan.clock().micros());
      }
      case SECONDS -> rows.appendDecimal(DurationText.millis(text, from, to));
      case POINT -> appendPoint(rows, scan.point(), text, from, to);
      case GEOMETRY -> rows.append(GeometryText.geoJson(text, from, to).orElseThrow());
      case TEXT -> rows.append(row.cell(cell));
    }
  }

  private boolean isAbsent(char[] text, int from, int to) {
    if (decision.absent() == 0) {
      return false;
    }
    int word = Words.absent(text, from, to);
    return word != Words.PRESENT && (decision.absent() & (1L << word)) != 0;
  }

  private long days(CellScan scan, char[] text, int from, int to) {
    if (decision.form() == Form.COMPACT) {
      int value = (int) NumberText.integer(text, from, to);
      return DateScan.days(value / 10_000, value / 100 % 100, value % 100);
    }
    scan.date().read(text, from, to);
    return decision.form().monthFirst() ? scan.date().monthFirst() : scan.date().dayFirst();
  }

  private long micros(CellScan scan, char[] text, int from, int to) {
    int behind = scan.date().read(text, from, to);
    scan.clock().readBehindDate(text, CellScan.clockStart(text, behind, to), to);
    long days = decision.form().monthFirst() ? scan.date().monthFirst() : scan.date().dayFirst();
    return days * DAY + scan.clock().micros() - scan.clock().offset();
  }

  private void appendPoint(DuckDBAppender rows, PointScan point, char[] text, int from, int to)
      throws SQLException {
    point.read(text, from, to);
    boolean swapped = decision.form() == Form.LON_LAT;
    rows.beginStruct();
    rows.append(swapped ? point.second() : point.first());
    rows.append(swapped ? point.first() : point.second());
    rows.endStruct();
  }
}
