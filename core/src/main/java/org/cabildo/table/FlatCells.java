package org.cabildo.table;

import java.util.Arrays;

/** A row put together from cells of elsewhere, until the next one begins in its place. */
final class FlatCells implements Cells {
  private char[] text = new char[256];
  private int[] ends = new int[16];
  private int cells;
  private long line;

  /** Begins a row without cells. */
  FlatCells begin(long line) {
    this.line = line;
    cells = 0;
    return this;
  }

  /** Adds a cell behind the others. */
  FlatCells add(char[] from, int start, int end) {
    int at = cells == 0 ? 0 : ends[cells - 1];
    int next = at + end - start;
    if (next > text.length) {
      text = Arrays.copyOf(text, Math.max(next, text.length * 2));
    }
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, cells * 2);
    }
    System.arraycopy(from, start, text, at, end - start);
    ends[cells++] = next;
    return this;
  }

  /** Adds a cell behind the others. */
  FlatCells add(String cell) {
    return add(cell.toCharArray(), 0, cell.length());
  }

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
}
