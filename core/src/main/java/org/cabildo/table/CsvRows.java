package org.cabildo.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes an answer as CSV: RFC 4180, UTF-8, CRLF, a header of column names. Absent values are empty
 * cells; values are changed for the sake of a spreadsheet only when the {@link CsvDialect} says so.
 */
public final class CsvRows {
  static final String LINE = "\r\n";
  static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A cell that is empty where nothing would be no row at all. */
  static final String EMPTY = "\"\"";

  /** A cell that computes to what it says. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private final Writer text;
  private final CsvDialect dialect;

  private CsvRows(Writer text, CsvDialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  /**
   * Writes all rows that are left in the plain dialect and flushes; closes neither.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void write(RowStream rows, OutputStream out) {
    write(rows, CsvDialect.PLAIN, out);
  }

  /**
   * Writes all rows that are left and flushes; closes neither.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void write(RowStream rows, CsvDialect dialect, OutputStream out) {
    try {
      Writer text =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
      new CsvRows(text, dialect).all(rows);
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes other records, such as a dictionary, in the plain dialect and flushes; closes nothing.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void write(List<String> header, List<List<String>> lines, OutputStream out) {
    try {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      line(header, text);
      for (List<String> line : lines) {
        line(line, text);
      }
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes records of texts in UTF-8, without the mark of the dialect; empty cells are empty, and a
   * number is no formula.
   */
  public static void write(List<List<String>> lines, CsvDialect dialect, OutputStream out) {
    try {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      for (List<String> line : lines) {
        line(line, new CsvRows(text, dialect));
      }
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void all(RowStream rows) throws IOException {
    if (dialect.mark() == CsvDialect.Mark.PRESENT) {
      text.write(BYTE_ORDER_MARK);
    }
    List<RowStream.Column> columns = rows.columns();
    for (int i = 0; i < columns.size(); i++) {
      separator(i);
      cell(disarmed(columns.get(i).name()));
    }
    text.write(LINE);
    while (rows.next()) {
      row(rows, columns);
    }
  }

  private void row(RowStream rows, List<RowStream.Column> columns) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      separator(i);
      Object value = rows.value(i);
      if (value != null) {
        String written = Values.text(value);
        cell(columns.get(i).type() == FieldType.STRING ? disarmed(written) : written);
      } else if (columns.size() == 1) {
        text.write(EMPTY); // an empty line would be no row
      }
    }
    text.write(LINE);
  }

  /** Writes a record in the plain dialect; of its cells, empty ones are empty. */
  static void line(List<String> cells, Writer text) throws IOException {
    line(cells, new CsvRows(text, CsvDialect.PLAIN));
  }

  private static void line(List<String> cells, CsvRows rows) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      rows.separator(i);
      if (!cells.get(i).isEmpty()) {
        String cell = cells.get(i);
        rows.cell(NUMBER.matcher(cell).matches() ? cell : rows.disarmed(cell));
      }
    }
    rows.text.write(LINE);
  }

  private String disarmed(String value) {
    boolean dangerous =
        dialect.formulas() == CsvDialect.Formulas.DISARMED && CsvDialect.isFormula(value);
    return dangerous ? "'" + value : value;
  }

  private void separator(int column) throws IOException {
    if (column > 0) {
      text.write(dialect.delimiter());
    }
  }

  private void cell(String value) throws IOException {
    if (!needsQuotes(value)) {
      text.write(value);
      return;
    }
    text.write('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        text.write('"');
      }
      text.write(c);
    }
    text.write('"');
  }

  private boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == dialect.delimiter() || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return value.isEmpty() || value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ';
  }
}
