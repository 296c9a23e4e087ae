package org.cabildo.table;

/**
 * A row on its way into a table: cells as slices of one buffer, so that reading a file makes no
 * object per cell. Valid until the next row.
 */
interface Cells {
  /** Line of the file on which the row starts, counted from 1. */
  long line();

  /** How many there are. */
  int cells();

  /** The buffer all slices refer to. */
  char[] text();

  int start(int cell);

  int end(int cell);

  /** A cell as text of its own. */
  default String cell(int cell) {
    return new String(text(), start(cell), end(cell) - start(cell));
  }

  /** The row as it stood in the file, roughly, cut at {@code length} characters. */
  default String excerpt(String between, int length) {
    StringBuilder excerpt = new StringBuilder();
    for (int i = 0; i < cells() && excerpt.length() < length; i++) {
      excerpt.append(i == 0 ? "" : between);
      excerpt.append(text(), start(i), Math.min(length, end(i) - start(i)));
    }
    return excerpt.length() > length ? excerpt.substring(0, length) : excerpt.toString();
  }
}
