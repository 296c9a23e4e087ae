package org.cabildo.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that reads on and on without an event. */
final class TokenMeter extends FilterReader {
  private final long most;
  private long read;

  TokenMeter(Reader in, long most) {
    super(in);
    this.most = most;
  }

  void restart() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return in.read();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    count(n);
    return n;
  }

  private void count(int n) throws IOException {
    read += n;
    if (read > most) {
      throw new IOException("a tag or text of more than " + most + " characters");
    }
  }
}
