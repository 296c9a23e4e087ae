package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Decides the charset of a text on all of its bytes: a byte order mark; else zeros on one side of
 * each pair (UTF-16); else, a few zeros aside, nothing above 127; else well-formed UTF-8; else the
 * 8-bit charset in whose reading the letters stand where Spanish and Portuguese have them ({@link
 * LetterScore}).
 */
final class EncodingSurvey {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  /** More zeros than one in so many bytes are no damage. */
  private static final long TEXT_FOR_A_ZERO = 1_000;

  private final LetterScore letters = new LetterScore();
  private final Utf8Check utf8 = new Utf8Check();
  private final long[] zeros = new long[2];
  private long size;
  private long high;
  private long returns;
  private long feeds;
  private int last;
  private int mark;

  private EncodingSurvey() {}

  /** The encoding of a file; empty when it is not text. */
  static Optional<TextEncoding> of(Path path, ReadingWatch watch) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      Optional<TextEncoding> marked = marked(start);
      if (marked.isPresent()) {
        return marked;
      }
    }
    EncodingSurvey survey = new EncodingSurvey();
    byte[] block = new byte[1 << 16];
    try (InputStream in = WatchedBytes.open(path, watch)) {
      int n = in.readNBytes(block, 0, block.length);
      while (n > 0) {
        survey.see(block, n);
        n = in.readNBytes(block, 0, block.length);
      }
    }
    if (survey.fewZeros() && !controls(path)) {
      return survey.ofText().map(TextEncoding::withZeros);
    }
    return survey.verdict();
  }

  /** Whether there are zeros, in a text that has lines, so few that they are damage. */
  private boolean fewZeros() {
    long count = zeros[0] + zeros[1];
    return count > 0 && count * TEXT_FOR_A_ZERO < size && feeds + returns > 1;
  }

  /** Whether bytes occur that no text has, zeros aside. */
  private static boolean controls(Path path) throws IOException {
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        for (int i = 0; i < n; i++) {
          byte b = block[i];
          if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Optional<TextEncoding> marked(byte[] start) {
    String hex = java.util.HexFormat.of().formatHex(start);
    if (hex.startsWith("efbbbf")) {
      return Optional.empty(); // its text may be damaged further on
    }
    if (hex.startsWith("fffe0000") || hex.startsWith("0000feff")) {
      String name = hex.startsWith("ff") ? "UTF-32LE" : "UTF-32BE";
      return Optional.of(new TextEncoding(name + "+BOM", Charset.forName(name), 4, 0, true));
    }
    if (hex.startsWith("fffe")) {
      return Optional.of(new TextEncoding("UTF-16LE+BOM", StandardCharsets.UTF_16LE, 2, 0, true));
    }
    return hex.startsWith("feff")
        ? Optional.of(new TextEncoding("UTF-16BE+BOM", StandardCharsets.UTF_16BE, 2, 0, true))
        : Optional.empty();
  }

  private void see(byte[] block, int n) {
    if (size == 0
        && n >= 3
        && block[0] == (byte) 0xEF
        && block[1] == (byte) 0xBB
        && block[2] == (byte) 0xBF) {
      mark = 3;
    }
    int i = 0;
    while (i < n) {
      if (utf8.between() && last < 0x80) {
        int from = i;
        i = skipPlain(block, i, n);
        if (i > from) {
          last = block[i - 1];
        }
      }
      if (i < n) {
        see(block[i] & 0xFF, (size + i) & 1);
        i++;
      }
    }
    if (size < 1 << 20) {
      countLineEnds(block, n);
    }
    size += n;
  }

  private static int skipPlain(byte[] block, int from, int n) {
    int i = from;
    while (i + 8 <= n) {
      long word = (long) LONGS.get(block, i);
      if ((word & HIGH_BITS) != 0 || ((word - LOW_BITS) & ~word & HIGH_BITS) != 0) {
        break;
      }
      i += 8;
    }
    return i;
  }

  private void see(int b, long side) {
    if (b == 0) {
      zeros[(int) side]++;
    }
    if (b >= 0x80) {
      high++;
    }
    letters.see(last, b);
    utf8.see(b);
    last = b;
  }

  private void countLineEnds(byte[] block, int n) {
    for (int i = 0; i < n; i++) {
      if (block[i] == '\r') {
        returns++;
      } else if (block[i] == '\n') {
        feeds++;
      }
    }
  }

  private Optional<TextEncoding> verdict() {
    if (zeros[0] + zeros[1] > 0) {
      return utf16();
    }
    return ofText();
  }

  private Optional<TextEncoding> ofText() {
    long malformed = utf8.malformed();
    if (high == 0) {
      return Optional.of(new TextEncoding("US-ASCII", StandardCharsets.US_ASCII, 0, 0, false));
    }
    if (malformed == 0 || mark > 0 || utf8.sequences() > malformed) {
      String label = mark > 0 ? "UTF-8+BOM" : "UTF-8";
      return Optional.of(
          new TextEncoding(label, StandardCharsets.UTF_8, mark, malformed, utf8.lost() > 0));
    }
    letters.see(last, ' ');
    return Optional.of(letters.best(returns > 0 && feeds == 0));
  }

  /** Latin text in UTF-16 has a zero in nearly every pair, always on the same side. */
  private Optional<TextEncoding> utf16() {
    long most = Math.max(zeros[0], zeros[1]);
    long least = Math.min(zeros[0], zeros[1]);
    if (size % 2 != 0 || most * 10 < size * 3 || least * 100 > most) {
      return Optional.empty();
    }
    return Optional.of(
        zeros[1] > zeros[0]
            ? new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE, 0, 0, true)
            : new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE, 0, 0, true));
  }
}
