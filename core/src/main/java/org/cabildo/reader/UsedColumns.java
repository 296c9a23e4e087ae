package org.cabildo.reader;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns are any: all that have a name, all of a text up to the last one used, and those of
 * a sheet in which something stands. Of a text whose delimiters are doubled it is every second, and
 * where each row begins and ends with one, nothing before the first or behind the last counts.
 */
final class UsedColumns {
  /** Cells of a row of three with doubled delimiters; of two it may as well be an empty column. */
  private static final int TWICE = 5;

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
    if (!sheet && alternating()) {
      return IntStream.range(0, width).filter(this::used).toArray();
    }
    if (!sheet && header.depth() == 0) {
      return Layout.all(width);
    }
    for (int i = 0; i < width; i++) {
      used[i] |= !header.names().get(i).isEmpty();
    }
    if (sheet) {
      beside().forEach(i -> used[i] = false);
    }
    int last = width;
    while (last > 1 && !used[last - 1]) {
      last--;
    }
    boolean framed = last < width && !used[0];
    return IntStream.range(0, last)
        .filter(i -> used[i] || !(sheet || (framed && i == 0)))
        .toArray();
  }

  /** Tells what stands beside the table and does not belong to it. */
  void note(Notes notes) {
    List<String> letters = beside().mapToObj(HiddenParts::letters).toList();
    if (!letters.isEmpty()) {
      notes.add(1, String.join(", ", letters), SourceRule.BESIDE_TABLE);
    }
  }

  /** Columns without a name in a sheet, apart from the last that has one by an empty column. */
  private IntStream beside() {
    int last = width - 1;
    while (last >= 0 && header.names().get(last).isEmpty()) {
      last--;
    }
    int apart = last + 1;
    while (apart < width && used[apart]) {
      apart++;
    }
    return sheet && last >= 0 ? IntStream.range(apart, width).filter(i -> used[i]) : IntStream.of();
  }

  private boolean used(int column) {
    return used[column] || !header.names().get(column).isEmpty();
  }

  /** Whether only every second column is used, the delimiter being written twice each time. */
  private boolean alternating() {
    return width >= TWICE
        && IntStream.range(0, width).filter(i -> i % 2 == 1).noneMatch(this::used)
        && IntStream.range(0, width - 1).filter(i -> i % 2 == 0).allMatch(this::used);
  }
}
