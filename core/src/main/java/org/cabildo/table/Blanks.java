package org.cabildo.table;

/**
 * White space around a cell: that of Unicode, and the spaces that do not break, which spreadsheets
 * use between thousands and leave behind.
 */
final class Blanks {
  private Blanks() {}

  /** The first character in the slice that is not blank, or its end. */
  static int behind(char[] text, int from, int to) {
    int i = from;
    while (i < to && isBlank(text[i])) {
      i++;
    }
    return i;
  }

  /** The end of the slice without blanks before it. */
  static int before(char[] text, int from, int to) {
    int i = to;
    while (i > from && isBlank(text[i - 1])) {
      i--;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c > 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }
}
