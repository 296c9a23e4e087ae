package org.cabildo.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text in which zeros stand where characters were lost. */
final class LostZeros extends FilterReader {
  LostZeros(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    for (int i = offset; i < offset + n; i++) {
      if (target[i] == 0) {
        target[i] = '\uFFFD';
      }
    }
    return n;
  }
}
