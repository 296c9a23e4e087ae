package org.cabildo.reader;

/** What counts as nothing: white space, no-break spaces, control characters, byte order marks. */
final class Spaces {
  private Spaces() {}

  static boolean isSpace(char c) {
    return c <= ' '
        || (c >= '\u007f'
            && (c <= '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)));
  }

  static String strip(char[] text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text[from])) {
      from++;
    }
    while (to > from && isSpace(text[to - 1])) {
      to--;
    }
    return new String(text, from, to - from);
  }

  static String strip(String text) {
    return strip(text.toCharArray(), 0, text.length());
  }
}
