package org.cabildo.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rows of a sheet or of records, kept in a temporary file of our own so that the original is parsed
 * once only. For each row: its line, the counts of its cells that are not empty and of those that
 * are not shown, the column and the length of each, and their characters in UTF-8. Rows that are
 * skipped show as one blank row.
 */
final class Spool implements RawRows {
  private final Path file;
  private final Merges merges;
  private final long[] filled;
  private final BitSet decimals;
  private final CellSigns signs;
  private final HiddenParts hidden;

  Spool(
      Path file,
      Merges merges,
      long[] filled,
      BitSet decimals,
      CellSigns signs,
      HiddenParts hidden) {
    this.file = file;
    this.merges = merges;
    this.filled = filled;
    this.decimals = decimals;
    this.signs = signs;
    this.hidden = hidden;
  }

  /** How many rows have something in each column. */
  long[] filled() {
    return filled;
  }

  /** Whether nothing is shown in it, neither in rows nor in columns. */
  boolean isEmpty() {
    return Arrays.stream(filled).allMatch(rows -> rows == 0);
  }

  @Override
  public boolean strays(BitSet columns) {
    return IntStream.range(0, filled.length).anyMatch(i -> filled[i] > 0 && !columns.get(i));
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
    try (DataInputStream in = open()) {
      Buffers buffers = new Buffers();
      long before = 0;
      for (long line = number(in); line > 0; line = number(in)) {
        int shown = (int) number(in);
        if (shown > 0 && line > before + 1) {
          row.begin(buffers.text, line - 1);
          if (!wanted.test(row)) {
            return;
          }
        }
        buffers.read(in, row, line, shown);
        if (shown == 0) {
          continue;
        }
        before = line;
        if (!leftOut(line) && !wanted.test(row)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void scanHidden(SourcePlace.Part part, UnreadPart.Visitor visitor) {
    boolean rows = part == SourcePlace.Part.HIDDEN_ROWS;
    if (rows ? hidden.leftOut().isEmpty() : !hidden.anyUnseen()) {
      return;
    }
    SourceRow row = new SourceRow(" | ");
    try (DataInputStream in = open()) {
      Buffers buffers = new Buffers();
      for (long line = number(in); line > 0; line = number(in)) {
        buffers.read(in, row, line, (int) number(in));
        if (leftOut(line) == rows) {
          for (int i = 0; rows && i < row.cells(); i++) {
            visitor.cell(i, row.text(), row.start(i), row.end(i));
          }
          buffers.showUnseen(visitor);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  private boolean leftOut(long line) {
    return line <= Integer.MAX_VALUE && hidden.leftOut().get((int) line);
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
    private int[] unseen = new int[0];
    private int shownEnd;

    /** Reads what follows the count of cells that are shown. */
    void read(DataInputStream in, SourceRow row, long line, int shown) throws IOException {
      row.begin(text, line);
      unseen = new int[2 * (int) number(in)];
      int at = 0;
      for (int i = 0; i < shown; i++) {
        int column = (int) number(in);
        while (row.cells() < column) {
          row.add(at, at);
        }
        int length = (int) number(in);
        row.add(at, at + length);
        at += length;
      }
      shownEnd = at;
      for (int i = 0; i < unseen.length; i += 2) {
        unseen[i] = (int) number(in);
        unseen[i + 1] = (int) number(in);
        at += unseen[i + 1];
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

    /** Shows the cells of the row that are not shown otherwise. */
    void showUnseen(UnreadPart.Visitor visitor) {
      int at = shownEnd;
      for (int i = 0; i < unseen.length; i += 2) {
        visitor.cell(unseen[i], text, at, at + unseen[i + 1]);
        at += unseen[i + 1];
      }
    }
  }
}
