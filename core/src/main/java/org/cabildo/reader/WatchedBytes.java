package org.cabildo.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, of which somebody is told as they are read. */
final class WatchedBytes extends FilterInputStream {
  private final ReadingWatch watch;

  private WatchedBytes(InputStream in, ReadingWatch watch) {
    super(in);
    this.watch = watch;
  }

  static InputStream open(Path file, ReadingWatch watch) throws IOException {
    watch.opened(Files.size(file));
    return new WatchedBytes(Files.newInputStream(file), watch);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    watch.read(Math.max(n, 0));
    return n;
  }
}
