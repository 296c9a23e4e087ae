package org.cabildo.reader;

import java.util.stream.IntStream;

/**
 * Which columns are any: all that have a name, all of a text up to the last one used, and those of
 * a sheet in which something stands.
 */
final class UsedColumns {
  private final Header header;
  private final int width;
  private final boolean sheet;
  private final int[] unnamed;
  private final boolean[] used;

  UsedColumns(Header header, int width, boolean sheet) {
    this.header = header;
    this.width = width;
    this.sheet = sheet;
    this.used = new boolean[width];
    this.unnamed = IntStream.range(0, width).filter(i -> header.names().get(i).isEmpty()).toArray();
  }

  void see(SourceRow row) {
    for (int column : unnamed) {
      if (!used[column] && column < row.cells() && !row.blank(column)) {
        used[column] = true;
      }
    }
  }

  int[] used() {
    if (!sheet && header.depth() == 0) {
      return Layout.all(width);
    }
    for (int i = 0; i < width; i++) {
      used[i] |= !header.names().get(i).isEmpty();
    }
    int last = width;
    while (last > 1 && !used[last - 1]) {
      last--;
    }
    return IntStream.range(0, last).filter(i -> used[i] || !sheet).toArray();
  }
}
