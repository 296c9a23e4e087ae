package org.cabildo.reader;

/**
 * How cells stand in a delimited text.
 *
 * @param delimiter between cells; {@link #NONE} when each line is one cell
 * @param quote around cells that hold a delimiter
 * @param spaced whether white space stands between delimiter and quote
 * @param skip lines at the start that speak to the spreadsheet: {@code sep=;}
 * @param wrapped whether each row stands in quotes once more
 * @param entities whether characters are written as in web pages ({@link Entities})
 */
record Dialect(
    char delimiter, char quote, boolean spaced, int skip, boolean wrapped, boolean entities) {
  static final char QUOTE = '"';

  /** A character that no text has. */
  static final char NONE = '\uFFFF';

  Dialect(char delimiter, char quote, boolean spaced, int skip, boolean wrapped) {
    this(delimiter, quote, spaced, skip, wrapped, false);
  }

  Dialect withEntities() {
    return new Dialect(delimiter, quote, spaced, skip, wrapped, true);
  }

  /** The delimiter as text, empty when there is none. */
  String text() {
    return delimiter == NONE ? "" : String.valueOf(delimiter);
  }
}
