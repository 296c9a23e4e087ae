package org.cabildo.reader;

import java.util.Arrays;

/**
 * The row being read: its cells as slices of one reused buffer, so that reading a file makes no
 * object per cell. Valid until the next row.
 */
public final class SourceRow {
  private char[] text = new char[0];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private final String between;
  private int cells;
  private long line;

  /**
   * An empty one.
   *
   * @param between what shows the end of a cell in an excerpt
   */
  SourceRow(String between) {
    this.between = between;
  }

  /** Line of the file, or row of the sheet, on which the row starts, counted from 1. */
  public long line() {
    return line;
  }

  /** How many cells it has. */
  public int cells() {
    return cells;
  }

  /** The buffer all slices refer to. */
  public char[] text() {
    return text;
  }

  /** Where a cell starts in {@link #text}. */
  public int start(int cell) {
    return starts[cell];
  }

  /** Where a cell ends in {@link #text}. */
  public int end(int cell) {
    return ends[cell];
  }

  /** A cell as text of its own. */
  public String cell(int cell) {
    return new String(text, starts[cell], ends[cell] - starts[cell]);
  }

  /** Whether no cell has anything but white space. */
  public boolean blank() {
    for (int i = 0; i < cells; i++) {
      if (!blank(i)) {
        return false;
      }
    }
    return true;
  }

  /** The row as it stood in the file, roughly, cut at {@code length} characters. */
  public String excerpt(int length) {
    StringBuilder excerpt = new StringBuilder();
    for (int i = 0; i < cells && excerpt.length() < length; i++) {
      if (i > 0) {
        excerpt.append(between);
      }
      excerpt.append(text, starts[i], Math.min(length, ends[i] - starts[i]));
    }
    return excerpt.length() > length ? excerpt.substring(0, length) : excerpt.toString();
  }

  /** Whether a cell has nothing but white space or control characters. */
  boolean blank(int cell) {
    for (int i = starts[cell]; i < ends[cell]; i++) {
      if (!Spaces.isSpace(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** A cell without the white space around it; empty where the row is shorter. */
  String stripped(int cell) {
    return cell < cells ? Spaces.strip(text, starts[cell], ends[cell]) : "";
  }

  /** Takes the white space around every cell away. */
  void strip() {
    for (int i = 0; i < cells; i++) {
      while (starts[i] < ends[i] && Spaces.isSpace(text[starts[i]])) {
        starts[i]++;
      }
      while (starts[i] < ends[i] && Spaces.isSpace(text[ends[i] - 1])) {
        ends[i]--;
      }
    }
  }

  /** The first cell that has something in it, without the white space around it. */
  String first() {
    for (int i = 0; i < cells; i++) {
      if (!blank(i)) {
        return stripped(i);
      }
    }
    return "";
  }

  /** Whether the first character of the row that is no white space passes a test. */
  boolean mayBegin(CharTest test) {
    for (int i = 0; i < cells; i++) {
      for (int at = starts[i]; at < ends[i]; at++) {
        if (!Spaces.isSpace(text[at])) {
          return test.passes(text[at]);
        }
      }
    }
    return false;
  }

  /** A question about a character. */
  interface CharTest {
    boolean passes(char c);
  }

  /** Whether a cell has a character in it. */
  boolean holds(int cell, char c) {
    for (int i = starts[cell]; i < ends[cell]; i++) {
      if (text[i] == c) {
        return true;
      }
    }
    return false;
  }

  /** How many cells have something in them; stops counting at {@code enough}. */
  int filled(int enough) {
    int filled = 0;
    for (int i = 0; i < cells && filled < enough; i++) {
      if (!blank(i)) {
        filled++;
      }
    }
    return filled;
  }

  /** One more than the last cell that has something in it. */
  int extent() {
    int extent = cells;
    while (extent > 0 && blank(extent - 1)) {
      extent--;
    }
    return extent;
  }

  /** The same row, valid for as long as it is held. */
  SourceRow copy() {
    SourceRow copy = new SourceRow(between);
    StringBuilder all = new StringBuilder();
    copy.begin(copy.text, line);
    for (int i = 0; i < cells; i++) {
      int from = all.length();
      all.append(text, starts[i], ends[i] - starts[i]);
      copy.add(from, all.length());
    }
    copy.moved(all.toString().toCharArray(), 0);
    return copy;
  }

  void begin(char[] buffer, long startingLine) {
    text = buffer;
    line = startingLine;
    cells = 0;
  }

  void add(int start, int end) {
    if (cells == ends.length) {
      starts = Arrays.copyOf(starts, cells * 2);
      ends = Arrays.copyOf(ends, cells * 2);
    }
    starts[cells] = start;
    ends[cells++] = end;
  }

  /** The buffer was replaced, or what the slices refer to was moved towards its start. */
  void moved(char[] buffer, int by) {
    text = buffer;
    for (int i = 0; i < cells; i++) {
      starts[i] -= by;
      ends[i] -= by;
    }
  }

  /** Keeps the first cells, or adds empty ones. */
  void resize(int width) {
    while (cells < width) {
      add(0, 0);
    }
    cells = width;
  }

  /** Keeps the cells at {@code columns}, in that order. */
  void select(int[] columns) {
    int[] oldStarts = starts.clone();
    int[] oldEnds = ends.clone();
    for (int i = 0; i < columns.length; i++) {
      starts[i] = oldStarts[columns[i]];
      ends[i] = oldEnds[columns[i]];
    }
    cells = columns.length;
  }

  /** Gives a cell another value, at the end of the buffer. */
  void write(int cell, char[] value) {
    int end = 0;
    for (int i = 0; i < cells; i++) {
      end = Math.max(end, ends[i]);
    }
    if (end + value.length > text.length) {
      text = Arrays.copyOf(text, end + value.length);
    }
    System.arraycopy(value, 0, text, end, value.length);
    starts[cell] = end;
    ends[cell] = end + value.length;
  }
}
