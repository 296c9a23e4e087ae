package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How the bytes of a text are characters.
 *
 * @param label public name: {@code UTF-8+BOM}, {@code windows-1252}, {@code x-MacRoman} …
 * @param charset what decodes them
 * @param mark bytes of the byte order mark at the start
 * @param damaged bytes that are not of this charset; each is read as windows-1252
 * @param lost whether U+FFFD may stand in it, the trace of characters lost before
 */
record TextEncoding(String label, Charset charset, int mark, long damaged, boolean lost) {
  private static final int BUFFER = 1 << 16;

  /** The text without its mark. */
  Reader open(Path path, ReadingWatch watch) throws IOException {
    InputStream bytes = WatchedBytes.open(path, watch);
    bytes.skipNBytes(mark);
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new Utf8Reader(bytes);
    }
    return label.startsWith("UTF-")
        ? new InputStreamReader(bytes, charset)
        : new ByteReader(bytes, charset);
  }

  /** The first characters, at most {@code length}. */
  String head(Path path, int length) throws IOException {
    StringBuilder head = new StringBuilder();
    char[] buffer = new char[Math.min(length, BUFFER)];
    try (Reader text = open(path, ReadingWatch.nobody())) {
      int n = text.read(buffer);
      while (n >= 0 && head.length() < length) {
        head.append(buffer, 0, Math.min(n, length - head.length()));
        n = text.read(buffer);
      }
    }
    return head.toString();
  }
}
