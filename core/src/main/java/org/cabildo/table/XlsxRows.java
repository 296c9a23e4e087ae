package org.cabildo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as a workbook: numbers, dates and yes/no as such, text never as a formula. A
 * sheet has room for 1,048,576 rows; what is more goes on in another. Constant memory.
 */
public final class XlsxRows {
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int CHARACTERS_OF_A_CELL = 32_767;
  private static final int FLUSH = 1_000;

  /** Digits that a cell's number keeps; longer ones are written as text. */
  private static final int EXACT_DIGITS = 15;

  private XlsxRows() {}

  /**
   * Writes all rows that are left and flushes; closes neither.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public static void write(RowStream rows, OutputStream out) {
    try {
      Workbook book = new Workbook(out, "Cabildo", "1.0");
      Worksheet sheet = sheet(book, rows, 1);
      int sheets = 1;
      int at = 1;
      while (rows.next()) {
        if (at == ROWS_OF_A_SHEET) {
          sheet.finish();
          sheet = sheet(book, rows, ++sheets);
          at = 1;
        }
        for (int i = 0; i < rows.columns().size(); i++) {
          cell(sheet, at, i, rows.value(i));
        }
        if (++at % FLUSH == 0) {
          sheet.flush();
        }
      }
      sheet.finish();
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Worksheet sheet(Workbook book, RowStream rows, int number) {
    Worksheet sheet = book.newWorksheet(number == 1 ? "datos" : "datos " + number);
    for (int i = 0; i < rows.columns().size(); i++) {
      sheet.inlineString(0, i, rows.columns().get(i).name());
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
    return sheet;
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof Boolean yes) {
      sheet.value(row, column, yes);
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof LocalDateTime time) {
      sheet.value(row, column, time);
      sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else if (value instanceof Number number && exact(number)) {
      sheet.value(row, column, number);
    } else {
      String text = Values.text(value);
      sheet.inlineString(
          row, column, text.substring(0, Math.min(text.length(), CHARACTERS_OF_A_CELL)));
    }
  }

  private static boolean exact(Number number) {
    return switch (number.getClass().getSimpleName()) {
      case "Double" -> true;
      case "Long" -> BigDecimal.valueOf((Long) number).precision() <= EXACT_DIGITS;
      default -> ((BigDecimal) number).precision() <= EXACT_DIGITS;
    };
  }
}
