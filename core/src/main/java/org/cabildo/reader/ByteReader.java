package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/** A charset of one byte a character. */
final class ByteReader extends Reader {
  private final InputStream in;
  private final char[] characters;
  private final byte[] bytes = new byte[1 << 16];

  ByteReader(InputStream in, Charset charset) {
    this.in = in;
    this.characters = Utf8Reader.characters(charset);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = in.read(bytes, 0, Math.min(length, bytes.length));
    for (int i = 0; i < n; i++) {
      buffer[offset + i] = characters[bytes[i] & 0xFF];
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
