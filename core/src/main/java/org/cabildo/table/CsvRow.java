package org.cabildo.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * The record being read: its cells as slices of one reused buffer, so that reading a file makes no
 * object per cell.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> implements Cells {
  private char[] text = new char[1 << 12];
  private int[] ends = new int[64];
  private int cells;
  private long line;

  @Override
  public long line() {
    return line;
  }

  @Override
  public int cells() {
    return cells;
  }

  @Override
  public char[] text() {
    return text;
  }

  @Override
  public int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  @Override
  public int end(int cell) {
    return ends[cell];
  }

  /** Whether the record is a line without anything but white space. */
  boolean blank() {
    if (cells > 1) {
      return false;
    }
    return cells == 0 || new String(text, 0, ends[0]).isBlank();
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
    cells = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    int from = cells == 0 ? 0 : ends[cells - 1];
    if (from + length > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, from + length));
    }
    System.arraycopy(buffer, offset, text, from, length);
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, cells * 2);
    }
    ends[cells++] = from + length;
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }
}
