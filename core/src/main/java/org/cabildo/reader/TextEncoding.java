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
 * @param zeros whether a few bytes are zero, where characters were lost too
 */
record TextEncoding(
    String label, Charset charset, int mark, long damaged, boolean lost, boolean zeros) {
  private static final int BUFFER = 1 << 16;

  TextEncoding(String label, Charset charset, int mark, long damaged, boolean lost) {
    this(label, charset, mark, damaged, lost, false);
  }

  /** The same of a text in which a few bytes are zero; each is read as U+FFFD. */
  TextEncoding withZeros() {
    return new TextEncoding(label, charset, mark, damaged, true, true);
  }

  /** The text without its mark. */
  Reader open(Path path, ReadingWatch watch) throws IOException {
    InputStream bytes = WatchedBytes.open(path, watch);
    bytes.skipNBytes(mark);
    Reader text = decoded(bytes);
    return zeros ? new LostZeros(text) : text;
  }

  private Reader decoded(InputStream bytes) {
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
