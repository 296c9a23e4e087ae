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

  /** The same, but no text is a formula: for what people open rather than programs. */
  public static final CsvDialect DISARMED = new CsvDialect(',', Mark.ABSENT, Formulas.DISARMED);

  /** What a spreadsheet takes for the beginning of a formula, full-width forms too. */
  private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** Byte order mark. */
  public enum Mark {
    ABSENT,
    PRESENT
  }

  /** Texts and headers that start with {@code = + - @}, also full-width, a tab or a line break. */
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
    return BEGINNINGS.indexOf(first) >= 0;
  }
}
