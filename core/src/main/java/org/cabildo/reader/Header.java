package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a table.
 *
 * @param first index among the head rows of its first row; of the first row of data when there is
 *     no header
 * @param depth how many rows it has; 0 when there is none
 * @param names one for each cell of a row; empty where there is none
 */
record Header(int first, int depth, List<String> names) {
  /** Index of the first head row below it. */
  int below() {
    return first + depth;
  }

  /** A table whose first row is data. */
  static Header absent(int first, int width) {
    return new Header(first, 0, new ArrayList<>(java.util.Collections.nCopies(width, "")));
  }
}
