package org.cabildo.reader;

import java.util.Optional;
import java.util.TreeMap;

/** How many cells the rows of a text have. */
final class Widths {
  private static final int FEW = 10;
  private static final int RUN = 3;
  private final int width;
  private final boolean sheet;
  private final TreeMap<Integer, Long> shorter = new TreeMap<>();
  private long full;
  private int leastFilled;
  private int run;
  private int runWidth;
  private long runLine;
  private Optional<Long> secondBlock = Optional.empty();

  Widths(int width, boolean sheet) {
    this.width = width;
    this.sheet = sheet;
    this.leastFilled = width;
  }

  void see(SourceRow row, boolean afterGap) {
    int cells = row.cells();
    if (sheet) {
      return;
    }
    if (cells == width) {
      full++;
      run = 0;
      if (leastFilled > 1 && row.blank(width - 1)) {
        leastFilled = Math.min(leastFilled, row.extent());
      }
      return;
    }
    if (cells < width) {
      shorter.merge(cells, 1L, Long::sum);
    }
    block(row, afterGap);
  }

  /** Several rows of another width behind a gap are another table. */
  private void block(SourceRow row, boolean afterGap) {
    int cells = row.extent();
    if (afterGap && cells > 1 && full > 0) {
      run = 1;
      runWidth = row.cells();
      runLine = row.line();
    } else if (run > 0 && row.cells() == runWidth) {
      run++;
    } else {
      run = 0;
    }
    if (run == RUN && secondBlock.isEmpty() && cells != width) {
      secondBlock = Optional.of(runLine);
    }
  }

  /**
   * Least cells of a row that is taken to be cut short: spreadsheets leave out the last cells of
   * rows in which they are empty.
   */
  int shortest() {
    if (sheet) {
      return 0;
    }
    long rows = shorter.values().stream().mapToLong(n -> n).sum();
    if (full == 0 && rows >= RUN) {
      return shorter.firstKey();
    }
    return rows >= FEW ? leastFilled : width;
  }

  Optional<Long> secondBlock() {
    return secondBlock;
  }

  /** Notes how many rows are completed with empty cells. */
  void note(Notes notes) {
    int shortest = shortest();
    long completed =
        sheet ? 0 : shorter.tailMap(shortest).values().stream().mapToLong(n -> n).sum();
    if (completed > 0) {
      notes.add(1, String.valueOf(completed), SourceRule.SHORT_ROWS);
    }
  }
}
