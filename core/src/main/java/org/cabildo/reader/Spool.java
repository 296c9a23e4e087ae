package org.cabildo.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * Rows of a sheet or of records, kept in a temporary file of our own so that the original is parsed
 * once only. For each row: its line, the count of its cells that are not empty, the column and the
 * length of each, and their characters in UTF-8. Rows that are skipped show as one blank row.
 */
final class Spool implements RawRows {
  private final Path file;
  private final Merges merges;
  private final long[] filled;
  private final BitSet decimals;
  private final CellSigns signs;
  private final BitSet leftOut;

  Spool(Path file, Merges merges, long[] filled, BitSet decimals, CellSigns signs, BitSet leftOut) {
    this.file = file;
    this.merges = merges;
    this.filled = filled;
    this.decimals = decimals;
    this.signs = signs;
    this.leftOut = leftOut;
  }

  /** How many rows have something in each column. */
  long[] filled() {
    return filled;
  }

  @Override
  public boolean decimal(int cell) {
    return decimals.get(cell);
  }

  @Override
  public String sign(int cell) {
    return signs.of(cell);
  }

  @Override
  public Merges merges() {
    return merges;
  }

  @Override
  public void scan(Predicate<SourceRow> wanted) {
    SourceRow row = new SourceRow(" | ");
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, 1 << 16))) {
      Buffers buffers = new Buffers();
      long before = 0;
      for (long line = number(in); line > 0; line = number(in)) {
        if (line > before + 1) {
          row.begin(buffers.text, line - 1);
          if (!wanted.test(row)) {
            return;
          }
        }
        buffers.read(in, row, line);
        before = line;
        if (!leftOut(line) && !wanted.test(row)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean leftOut(long line) {
    return line <= Integer.MAX_VALUE && leftOut.get((int) line);
  }

  private static long number(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = in.read();
      if (b < 0 && shift == 0) {
        return -1;
      }
      if (b < 0) {
        throw new EOFException();
      }
      number |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        break;
      }
    }
    return number;
  }

  /** What one row after the other is read into. */
  private static final class Buffers {
    private byte[] bytes = new byte[1 << 12];
    private char[] text = new char[1 << 12];

    void read(DataInputStream in, SourceRow row, long line) throws IOException {
      row.begin(text, line);
      int cells = (int) number(in);
      int at = 0;
      for (int i = 0; i < cells; i++) {
        int column = (int) number(in);
        while (row.cells() < column) {
          row.add(at, at);
        }
        int length = (int) number(in);
        row.add(at, at + length);
        at += length;
      }
      int size = (int) number(in);
      if (size > bytes.length) {
        bytes = new byte[Math.max(size, bytes.length * 2)];
      }
      if (at > text.length) {
        text = new char[Math.max(at, text.length * 2)];
        row.moved(text, 0);
      }
      in.readFully(bytes, 0, size);
      new String(bytes, 0, size, StandardCharsets.UTF_8).getChars(0, at, text, 0);
    }
  }
}
