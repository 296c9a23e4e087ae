package org.cabildo.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes an answer as CSV: RFC 4180, UTF-8 without byte order mark, comma, CRLF, a header of column
 * names. Absent values are empty cells; values are never changed for the sake of a spreadsheet.
 */
public final class CsvRows {
  private static final String LINE = "\r\n";

  private CsvRows() {}

  /**
   * Writes all rows that are left and flushes; closes neither.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void write(RowStream rows, OutputStream out) {
    try {
      Writer text =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
      int width = rows.columns().size();
      for (int i = 0; i < width; i++) {
        text.write(i == 0 ? "" : ",");
        cell(rows.columns().get(i).name(), text);
      }
      text.write(LINE);
      while (rows.next()) {
        row(rows, width, text);
      }
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes other records, such as a dictionary, in the same way and flushes; closes nothing.
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

  private static void row(RowStream rows, int width, Writer text) throws IOException {
    for (int i = 0; i < width; i++) {
      if (i > 0) {
        text.write(',');
      }
      Object value = rows.value(i);
      if (value != null) {
        cell(Values.text(value), text);
      } else if (width == 1) {
        text.write("\"\""); // an empty line would be no row
      }
    }
    text.write(LINE);
  }

  /** Writes a record of which empty cells are empty. */
  static void line(List<String> cells, Writer text) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      text.write(i == 0 ? "" : ",");
      if (!cells.get(i).isEmpty()) {
        cell(cells.get(i), text);
      }
    }
    text.write(LINE);
  }

  private static void cell(String value, Writer text) throws IOException {
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

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return value.isEmpty() || value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ';
  }
}
