package org.cabildo.reader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Spool}, cell by cell in any order within a row, and keeps to the limits. */
final class SpoolWriter implements AutoCloseable {
  /** Most columns of a sheet in any format. */
  private static final int MOST_COLUMNS = 1 << 14;

  private final SourceLimits limits;
  private final Path file;
  private final OutputStream out;
  private final Merges merges = new Merges();
  private final HiddenParts hidden = new HiddenParts();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String[] cells = new String[16];
  private long[] filled = new long[16];
  private long[] filledHidden = new long[16];
  private final BitSet decimals = new BitSet();
  private final CellSigns signs = new CellSigns();
  private final Map<Integer, String> unseen = new TreeMap<>();
  private int width;
  private int count;
  private long rows;
  private long lines;

  SpoolWriter(Scratch scratch, SourceLimits limits) throws IOException {
    this.limits = limits;
    this.file = scratch.file();
    this.out = new BufferedOutputStream(scratch.open(file), 1 << 16);
  }

  Merges merges() {
    return merges;
  }

  HiddenParts hidden() {
    return hidden;
  }

  /** Sets a cell of the current row; an empty text is no cell. */
  void cell(int column, String value, long line) {
    if (value.isEmpty()) {
      return;
    }
    if (hidden.takes(column)) {
      unseen(column, value, line);
      return;
    }
    if (column >= limits.columns()) {
      if (value.isBlank()) {
        return;
      }
      throw Refusal.limit(limits.columns(), "columns", line);
    }
    if (value.length() > limits.cellCharacters()) {
      throw Refusal.limit(limits.cellCharacters(), "cell-characters", line);
    }
    if (column >= cells.length) {
      int length = Math.min(limits.columns(), Math.max(column + 1, cells.length * 2));
      cells = Arrays.copyOf(cells, length);
      filled = Arrays.copyOf(filled, length);
      filledHidden = Arrays.copyOf(filledHidden, length);
    }
    count += cells[column] == null ? 1 : 0;
    cells[column] = value;
    width = Math.max(width, column + 1);
  }

  /** Sets a cell of the current row that is not shown: no cell of a table, but kept. */
  void unseen(int column, String value, long line) {
    if (value.isBlank()) {
      return;
    }
    if (column >= MOST_COLUMNS) {
      throw Refusal.limit(MOST_COLUMNS, "columns", line);
    }
    if (value.length() > limits.cellCharacters()) {
      throw Refusal.limit(limits.cellCharacters(), "cell-characters", line);
    }
    hidden.unseen();
    unseen.put(column, value);
  }

  /** The same, of a number that the format itself tells from a text: a point in it is decimal. */
  void number(int column, String value, long line) {
    cell(column, value, line);
    if (value.indexOf('.') >= 0) {
      decimals.set(column);
    }
  }

  /** The same, of a number beside which its format shows a sign, such as a currency. */
  void number(int column, String value, String sign, long line) {
    number(column, value, line);
    if (!value.isEmpty()) {
      signs.see(column, sign);
    }
  }

  /** The same as {@link #cell}, of a text that may be marked as one, whatever it looks like. */
  void text(int column, String value, boolean marked, long line) {
    cell(column, value, line);
    if (marked) {
      signs.see(column, CellFormat.TEXT);
    } else if (CellKind.of(Spaces.strip(value)).value()) {
      signs.see(column, "");
    }
  }

  /** Whether the current row has no cell yet. */
  boolean blank() {
    return count == 0;
  }

  /** Ends the current row; one without cells leaves no trace but its place. */
  void row(long line) throws IOException {
    repeated(line, 1);
  }

  /** Ends the current row and writes it several times, on the lines that follow. */
  void repeated(long line, long times) throws IOException {
    if (count > 0) {
      if (rows + times > limits.rows()) {
        throw Refusal.limit(limits.rows(), "rows", line);
      }
      for (long i = 0; i < times; i++) {
        write(line + i);
      }
    } else if (!unseen.isEmpty()) {
      write(line);
    }
    hidden.endRow();
    Arrays.fill(cells, 0, width, null);
    width = 0;
    count = 0;
    unseen.clear();
  }

  private void write(long wanted) throws IOException {
    long line = Math.max(wanted, lines + 1);
    lines = line;
    if (count > 0) {
      rows++;
      hidden.written(line);
    }
    long[] counts = hidden.inRow() ? filledHidden : filled;
    number(line);
    number(count);
    number(unseen.size());
    text.setLength(0);
    for (int i = 0; i < width; i++) {
      String value = cells[i];
      if (value != null) {
        counts[i]++;
        number(i);
        number(value.length());
        text.append(value);
      }
    }
    for (Map.Entry<Integer, String> cell : unseen.entrySet()) {
      number(cell.getKey());
      number(cell.getValue().length());
      text.append(cell.getValue());
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.write(bytes);
  }

  private void number(long value) throws IOException {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** How many rows were written. */
  long rows() {
    return rows;
  }

  /** Ends writing: a sheet, if something stands in it, shown or not. */
  Optional<Sheet> sheet(String name, Notes notes) throws IOException {
    return rows == 0 && !hidden.anyUnseen()
        ? Optional.empty()
        : Optional.of(Sheet.of(name, finish(), notes));
  }

  /** Ends writing. */
  Spool finish() throws IOException {
    out.close();
    if (hidden.anyFolded()) {
      Arrays.setAll(filled, i -> filled[i] + filledHidden[i]);
    }
    return new Spool(file, merges, filled, decimals, signs, hidden);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
