package org.cabildo.table;

/**
 * A row on its way into a table: cells as slices of one buffer, so that reading a file makes no
 * object per cell. Valid until the next row.
 */
interface Cells {
  /** {@linkplain Places Place} at which the row starts. */
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

  /**
   * The row as it stood in the file, roughly, cut at {@code length} characters.
   *
   * @param first the first cell that stands there
   */
  default String excerpt(int first, String between, int length) {
    StringBuilder excerpt = new StringBuilder();
    for (int i = first; i < cells() && excerpt.length() < length; i++) {
      excerpt.append(i == first ? "" : between);
      excerpt.append(text(), start(i), Math.min(length, end(i) - start(i)));
    }
    return excerpt.length() > length ? excerpt.substring(0, length) : excerpt.toString();
  }
}
