package org.cabildo.tenants.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table being written as CSV; the forms differ because the files of real governments do. */
final class Sheet {
  /** How the file is written. */
  enum Form {
    /** Commas, LF. */
    COMMA(",", "\n", ""),
    /** Semicolons, CRLF: what a Spanish spreadsheet writes. */
    SEMICOLON(";", "\r\n", ""),
    /** Semicolons, CRLF and a byte order mark. */
    SPREADSHEET(";", "\r\n", "\uFEFF");

    private final String delimiter;
    private final String lineEnd;
    private final String mark;

    Form(String delimiter, String lineEnd, String mark) {
      this.delimiter = delimiter;
      this.lineEnd = lineEnd;
      this.mark = mark;
    }
  }

  private final Form form;
  private final int columns;
  private final StringBuilder text;

  Sheet(Form form, String header) {
    this.form = form;
    String[] names = header.split(",");
    this.columns = names.length;
    this.text = new StringBuilder(form.mark);
    row((Object[]) names);
  }

  /** Adds a row; an absent cell is {@code null}. */
  void row(@Nullable Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
    }
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : form.delimiter).append(cells[i] == null ? "" : quoted(cells[i]));
    }
    text.append(form.lineEnd);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private String quoted(Object cell) {
    String value = cell.toString();
    boolean plain =
        !value.contains("\"") && !value.contains("\n") && !value.contains(form.delimiter);
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** {@code value} with {@code places} decimals. */
  static BigDecimal number(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }

  static String padded(String prefix, int number, int digits) {
    return prefix + String.format(Locale.ROOT, "%0" + digits + "d", number);
  }
}
