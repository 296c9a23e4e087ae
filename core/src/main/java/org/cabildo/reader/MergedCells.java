package org.cabildo.reader;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Repeats the value of a cell that is merged over several rows in each of them. */
final class MergedCells {
  private final Merges merges;
  private final List<Open> open = new ArrayList<>();

  MergedCells(Merges merges) {
    this.merges = merges;
  }

  private record Open(Merges.Merge merge, char[] value) {}

  /** Takes the rows in order; fills what is covered from above. */
  void fill(SourceRow row, int width) {
    long line = row.line();
    Iterator<Open> running = open.iterator();
    while (running.hasNext()) {
      Open above = running.next();
      if (above.merge().bottom() < line) {
        running.remove();
      } else if (row.blank(above.merge().left())) {
        row.write(above.merge().left(), above.value());
      }
    }
    for (Merges.Merge merge : merges.startingAt(line)) {
      if (merge.tall() && merge.left() < width) {
        int cell = merge.left();
        char[] value = java.util.Arrays.copyOfRange(row.text(), row.start(cell), row.end(cell));
        if (value.length > 0) {
          open.add(new Open(merge, value));
        }
      }
    }
  }
}
