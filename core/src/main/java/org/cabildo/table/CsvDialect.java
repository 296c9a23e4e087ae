package org.cabildo.table;

/**
 * How a CSV file is written.
 *
 * @param delimiter between cells
 * @param mark whether a byte order mark tells spreadsheets that it is UTF-8
 * @param formulas what happens to a text that a spreadsheet would take for a formula
 */
public record CsvDialect(char delimiter, Mark mark, Formulas formulas) {
  /** Comma, no mark, every value as it is (RFC 4180). */
  public static final CsvDialect PLAIN = new CsvDialect(',', Mark.ABSENT, Formulas.AS_THEY_ARE);

  /** Byte order mark. */
  public enum Mark {
    ABSENT,
    PRESENT
  }

  /** Texts that start with {@code = + - @}, a tab or a carriage return. */
  public enum Formulas {
    AS_THEY_ARE,
    /** An apostrophe before them, as OWASP advises against CSV injection. */
    DISARMED
  }

  /** Whether a spreadsheet would compute this text. */
  static boolean isFormula(String text) {
    return !text.isEmpty() && isFormula(text.charAt(0));
  }

  /** Whether a spreadsheet would compute a text that begins so. */
  static boolean isFormula(char first) {
    return "=+-@\t\r".indexOf(first) >= 0;
  }
}
