package org.cabildo.table;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/**
 * How a column is stored.
 *
 * @param name its stable name
 * @param title its header
 * @param form how its cells are written
 * @param storage how its values are kept
 * @param scale digits after the point, for decimal storage
 */
record ColumnPlan(String name, String title, Form form, Storage storage, int scale) {
  /**
   * Digits that a decimal has room for; any two such columns, and any whole number, still have a
   * common exact type of at most 38 digits.
   */
  static final int MOST_BEFORE = 20;

  static final int MOST_AFTER = 18;

  /** Kinds of column in the engine. */
  enum Storage {
    LONG("BIGINT"),
    SMALL_DECIMAL("DECIMAL(18,%1$d)"),
    BIG_DECIMAL("DECIMAL(%2$d,%1$d)"),
    DOUBLE("DOUBLE"),
    BOOLEAN("BOOLEAN"),
    DATE("DATE"),
    TIMESTAMP("TIMESTAMP"),
    TEXT("VARCHAR");

    private final String sql;

    Storage(String sql) {
      this.sql = sql;
    }
  }

  /** The plan for a column of which all cells were seen. */
  static ColumnPlan of(String name, String title, Form form, ColumnGuess.Digits digits) {
    return switch (form.type()) {
      case INTEGER -> new ColumnPlan(name, title, form, Storage.LONG, 0);
      case NUMBER -> new ColumnPlan(name, title, form, storage(digits), digits.after());
      case BOOLEAN -> new ColumnPlan(name, title, form, Storage.BOOLEAN, 0);
      case DATE -> new ColumnPlan(name, title, form, Storage.DATE, 0);
      case DATETIME -> new ColumnPlan(name, title, form, Storage.TIMESTAMP, 0);
      case STRING -> new ColumnPlan(name, title, form, Storage.TEXT, 0);
    };
  }

  private static Storage storage(ColumnGuess.Digits digits) {
    if (digits.exponent() || digits.before() > MOST_BEFORE || digits.after() > MOST_AFTER) {
      return Storage.DOUBLE;
    }
    return digits.before() + digits.after() <= 18 ? Storage.SMALL_DECIMAL : Storage.BIG_DECIMAL;
  }

  String sqlType() {
    return storage.sql.formatted(scale, MOST_BEFORE + scale);
  }

  /** Appends a cell; {@code from} and {@code to} leave out the white space around it. */
  void append(DuckDBAppender rows, CsvRow row, int cell, int from, int to) throws SQLException {
    char[] text = row.text();
    if (from == to) {
      rows.appendNull();
      return;
    }
    switch (storage) {
      case LONG -> rows.append(NumberText.integer(text, from, to));
      case SMALL_DECIMAL -> rows.appendDecimal(NumberText.unscaled(text, from, to, scale));
      case BIG_DECIMAL -> rows.append(NumberText.decimal(text, from, to, scale));
      case DOUBLE -> rows.append(NumberText.floating(text, from, to));
      case BOOLEAN -> rows.append(Form.yes(text, from));
      case DATE -> rows.appendEpochDays((int) days(text, from, to));
      case TIMESTAMP -> rows.appendEpochMicros(micros(text, from, to));
      case TEXT -> rows.append(row.cell(cell));
    }
  }

  private long days(char[] text, int from, int to) {
    return switch (form) {
      case DAY_FIRST -> DateText.dayFirst(text, from, to);
      case MONTH_FIRST -> DateText.monthFirst(text, from, to);
      default -> DateText.isoDate(text, from);
    };
  }

  private long micros(char[] text, int from, int to) {
    return form == Form.ZONED_DATETIME
        ? DateText.zonedDateTime(text, from, to)
        : DateText.localDateTime(text, from, to);
  }
}
