package org.cabildo.reader;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where in a sheet or text the table is.
 *
 * @param header names of the columns
 * @param headerInFile whether they stand in the file
 * @param from ordinal of the first row that may be data
 * @param dropped ordinals of rows after it that are no data, ascending
 * @param width cells of a row in the file, columns left out included
 * @param shortest least cells of a row that is only cut short, its last cells being empty; 0 in a
 *     sheet, whose rows have no width of their own
 * @param columns which of those cells are columns, in their order
 * @param padded whether cells are filled up with spaces that belong to no value
 * @param flaw why this is not one table
 */
record Layout(
    List<String> header,
    boolean headerInFile,
    long from,
    long[] dropped,
    int width,
    int shortest,
    int[] columns,
    boolean padded,
    Optional<Problem> flaw) {

  /**
   * A table in which every row is data.
   *
   * @param columns where the cells of each column stand
   * @param from ordinal of the first row that is data
   */
  static Layout records(List<String> header, int[] columns, long from) {
    return new Layout(
        header, true, from, new long[0], columns.length, 0, columns, false, Optional.empty());
  }

  static Layout flawed(Problem flaw) {
    return new Layout(List.of(), false, 0, new long[0], 0, 0, new int[0], false, Optional.of(flaw));
  }

  static int[] all(int width) {
    int[] columns = new int[width];
    Arrays.setAll(columns, i -> i);
    return columns;
  }

  Layout without(long[] rows) {
    return new Layout(header, headerInFile, from, rows, width, shortest, columns, padded, flaw);
  }

  void forEach(RawRows rows, SourceTable.Visitor visitor) {
    boolean whole = Arrays.equals(columns, all(width));
    MergedCells merged = rows.merges().isEmpty() ? null : new MergedCells(rows.merges());
    Data data = new Data();
    rows.scan(
        new java.util.function.Predicate<>() {
          @Override
          public boolean test(SourceRow row) {
            if (!data.next() || row.blank()) {
              return true;
            }
            fit(row, merged);
            if (!whole && row.cells() == width) {
              row.select(columns);
            }
            if (!whole && row.blank()) {
              return true;
            }
            if (padded) {
              row.strip();
            }
            visitor.row(row);
            return true;
          }
        });
  }

  /**
   * Shows the cells of rows that are no data, such as titles and notes, and those in no column of
   * the table; all of them where there is no table.
   */
  void outside(RawRows rows, UnreadPart.Visitor visitor) {
    BitSet inside = new BitSet();
    for (int column : columns) {
      inside.set(column);
    }
    boolean all = flaw.isPresent() || rows.strays(inside);
    if (!all && from <= 1 && dropped.length == 0) {
      return; // nothing but a header
    }
    Data data = new Data();
    rows.scan(
        row -> {
          boolean table = data.next() && flaw.isEmpty();
          for (int i = 0; i < row.cells(); i++) {
            if (!table || !inside.get(i)) {
              visitor.cell(i, row.text(), row.start(i), row.end(i));
            }
          }
          return all || data.mayEnd();
        });
  }

  /** Tells of one row after the other whether it is data. */
  private final class Data {
    private long ordinal = -1;
    private int next;

    boolean next() {
      ordinal++;
      if (next < dropped.length && dropped[next] == ordinal) {
        next++;
        return false;
      }
      return ordinal >= from;
    }

    /** Whether a row that is no data may follow. */
    boolean mayEnd() {
      return ordinal + 1 < from || next < dropped.length;
    }
  }

  /** Gives a row its width where it only differs by empty cells at its end. */
  private void fit(SourceRow row, @Nullable MergedCells merged) {
    if (merged != null) {
      row.resize(Math.max(row.cells(), width));
      merged.fill(row, width);
    }
    int cells = row.cells();
    if (cells > width) {
      while (cells > width && row.blank(cells - 1)) {
        cells--;
      }
      if (cells == width || shortest == 0) {
        row.resize(width);
      }
    } else if (cells < width && cells >= shortest) {
      row.resize(width);
    }
  }
}
