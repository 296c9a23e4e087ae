package org.cabildo.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** JSON texts one after the other with RS (U+001E) before each: RFC 8142. */
final class JsonSequence extends FilterReader {
  private static final char SEPARATOR = '\u001e';
  private char before = '\n';

  JsonSequence(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    for (int i = offset; i < offset + n; i++) {
      char c = target[i];
      if (c == SEPARATOR && before == '\n') {
        target[i] = ' ';
      }
      before = c;
    }
    return n;
  }
}
