package org.cabildo.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows and columns that a sheet does not show. What somebody hid by hand is left out of the table;
 * what only the present view leaves out, a filter or a folded group, is read. Both are told. Rows
 * are counted from 1, columns from 0.
 */
final class HiddenParts {
  /** Places that a note names. */
  private static final int MOST_TOLD = 20;

  /** More rows than any spreadsheet program holds. */
  private static final long MOST_ROWS = 1 << 21;

  private final BitSet columns = new BitSet();
  private final BitSet filledColumns = new BitSet();
  private final BitSet rows = new BitSet();
  private final BitSet folded = new BitSet();
  private @Nullable Way current;
  private boolean anyUnseen;

  /** How a row came to be hidden. */
  enum Way {
    BY_HAND,
    BY_VIEW
  }

  /** Columns hidden by hand. */
  void columns(int first, int last) {
    columns.set(Math.max(0, first), Math.max(first, last) + 1);
  }

  /** Whether a cell with something in it stands in a hidden column. */
  boolean takes(int column) {
    if (!columns.get(column)) {
      return false;
    }
    filledColumns.set(column);
    return true;
  }

  /** The row that is read is hidden, up to its end. */
  void row(Way way) {
    current = way;
  }

  boolean inRow() {
    return current == Way.BY_HAND;
  }

  /** The row that is read has something in it and stands on this line. */
  void written(long line) {
    if (current != null && line < MOST_ROWS) {
      (current == Way.BY_HAND ? rows : folded).set((int) line);
    }
  }

  void endRow() {
    current = null;
  }

  /** A filter is set on these rows: what is hidden among them was not hidden by hand. */
  void filter(long first, long last) {
    int from = (int) Math.max(0, Math.min(first, MOST_ROWS));
    int to = (int) Math.max(from, Math.min(last, MOST_ROWS - 1) + 1);
    for (int line = rows.nextSetBit(from); line >= 0 && line < to; line = rows.nextSetBit(line)) {
      rows.clear(line);
      folded.set(line);
    }
  }

  /** A cell that is not shown holds something. */
  void unseen() {
    anyUnseen = true;
  }

  /** Whether some cell holds something in a row that may be shown, and is not. */
  boolean anyUnseen() {
    return anyUnseen;
  }

  /** Lines that are left out, once all filters are known. */
  BitSet leftOut() {
    return rows;
  }

  boolean anyFolded() {
    return !folded.isEmpty();
  }

  void note(Notes notes) {
    if (!rows.isEmpty()) {
      String lines = places(rows, String::valueOf);
      notes.add(rows.nextSetBit(0), lines, SourceRule.HIDDEN_ROWS);
    }
    if (!filledColumns.isEmpty()) {
      notes.add(1, places(filledColumns, HiddenParts::letters), SourceRule.HIDDEN_COLUMNS);
    }
    if (!folded.isEmpty()) {
      String count = String.valueOf(folded.cardinality());
      notes.add(folded.nextSetBit(0), count, SourceRule.FILTERED_ROWS);
    }
  }

  private static String places(BitSet set, java.util.function.IntFunction<String> name) {
    List<String> places = new ArrayList<>();
    int from = set.nextSetBit(0);
    while (from >= 0) {
      if (places.size() == MOST_TOLD) {
        places.add("\u2026");
        break;
      }
      int to = set.nextClearBit(from) - 1;
      places.add(to == from ? name.apply(from) : name.apply(from) + "\u2013" + name.apply(to));
      from = set.nextSetBit(to + 1);
    }
    return String.join(", ", places);
  }

  /** {@code AB} for 27. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
