package org.cabildo.reader;

import java.util.List;
import java.util.TreeMap;

/**
 * Numbers in cells that are merged over several rows, and so come back in each of them: whoever
 * sums the column counts them several times. Years and counted numbers name their rows.
 */
final class MergedAmounts {
  private final Merges merges;
  private final List<String> names;
  private final TreeMap<Integer, Column> columns = new TreeMap<>();

  MergedAmounts(Merges merges, List<String> names) {
    this.merges = merges;
    this.names = names;
  }

  /** The first number of a column, and whether all go on counting from it. */
  private static final class Column {
    private final long line;
    private final String first;
    private String last;
    private boolean counting = true;

    Column(long line, String first) {
      this.line = line;
      this.first = first;
      this.last = first;
    }

    void next(String value) {
      counting &= count(value) == count(last) + 1;
      last = value;
    }

    boolean counting() {
      return counting && count(first) >= 0;
    }

    /** Its value, or -1 where it is more than a few digits. */
    private static long count(String value) {
      return value.matches("\\d{1,6}") ? Long.parseLong(value) : -1;
    }
  }

  /** Looks at a row below the header. */
  void see(SourceRow row) {
    for (Merges.Merge merge : merges.startingAt(row.line())) {
      if (merge.tall() && merge.left() < Math.min(names.size(), row.cells())) {
        see(row.line(), merge.left(), row.stripped(merge.left()));
      }
    }
  }

  private void see(long line, int column, String value) {
    if (CellKind.of(value) != CellKind.NUMBER || HeadRow.year(value)) {
      return;
    }
    Column known = columns.get(column);
    if (known == null) {
      columns.put(column, new Column(line, value));
    } else {
      known.next(value);
    }
  }

  /** Tells of each column with such numbers. */
  void note(Notes notes) {
    columns.forEach(
        (column, numbers) -> {
          if (!numbers.counting()) {
            notes.add(
                new SourceNote(
                    numbers.line,
                    names.get(column),
                    numbers.first,
                    SourceRule.MERGED_AMOUNTS.key()));
          }
        });
  }
}
