package org.cabildo.reader;

import java.io.IOException;
import java.io.Reader;

/**
 * A text whose rows were put in quotes once more, as if each were one cell: {@code "1,""Ana
 * María"",5"}. Takes the outer quotes away; rows without them stay as they are.
 */
final class WrappedLines extends Reader {
  /** Where in a row the reading is. */
  private enum At {
    START,
    PLAIN,
    INSIDE,
    QUOTE
  }

  private final Reader in;
  private At at = At.START;

  WrappedLines(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("room for two characters at least");
    }
    int written = 0;
    while (written == 0) {
      char[] source = new char[length - 1];
      int read = in.read(source, 0, source.length);
      if (read < 0) {
        return -1;
      }
      for (int i = 0; i < read; i++) {
        written += take(source[i], target, offset + written);
      }
    }
    return written;
  }

  /** Takes the next character; says how many it put into the target. */
  private int take(char c, char[] target, int to) {
    boolean end = c == '\n' || c == '\r';
    if (c == Dialect.QUOTE && (at == At.START || at == At.INSIDE)) {
      at = at == At.START ? At.INSIDE : At.QUOTE;
      return 0;
    }
    int kept = 0;
    if (at == At.QUOTE && !end && c != Dialect.QUOTE) {
      target[to] = Dialect.QUOTE; // in the middle of a row
      kept = 1;
      at = At.PLAIN;
    } else if (at == At.QUOTE) {
      at = end ? At.START : At.INSIDE;
    } else if (at != At.INSIDE) {
      at = end ? At.START : At.PLAIN;
    }
    target[to + kept] = c;
    return kept + 1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
