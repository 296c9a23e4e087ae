package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
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
  Reader open(Path path) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    bytes.skipNBytes(mark);
    if (damaged > 0) {
      return new PatchedReader(bytes);
    }
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** The first characters, at most {@code length}. */
  String head(Path path, int length) throws IOException {
    StringBuilder head = new StringBuilder();
    char[] buffer = new char[Math.min(length, BUFFER)];
    try (Reader text = open(path)) {
      int n = text.read(buffer);
      while (n >= 0 && head.length() < length) {
        head.append(buffer, 0, Math.min(n, length - head.length()));
        n = text.read(buffer);
      }
    }
    return head.toString();
  }
}
