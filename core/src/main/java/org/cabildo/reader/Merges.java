package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Cells of a sheet that are shown as one; rows are counted from 1, columns from 0. */
final class Merges {
  static final Merges NONE = new Merges();
  private static final int MOST = 100_000;
  private final TreeMap<Long, List<Merge>> byRow = new TreeMap<>();
  private int size;

  /** One merge, corners included. */
  record Merge(long top, int left, long bottom, int right) {
    boolean tall() {
      return bottom > top;
    }

    boolean wide() {
      return right > left;
    }
  }

  /** Notes a merge; those past a great many are left as they are. */
  void add(Merge merge) {
    if ((merge.tall() || merge.wide()) && size < MOST) {
      byRow.computeIfAbsent(merge.top(), r -> new ArrayList<>()).add(merge);
      size++;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The merges that start in a row. */
  List<Merge> startingAt(long row) {
    return byRow.getOrDefault(row, List.of());
  }

  /** The merge that covers a cell without starting in it, or starts in it. */
  java.util.Optional<Merge> covering(long row, int column, int rowsUp) {
    for (List<Merge> merges : byRow.subMap(row - rowsUp, true, row, true).values()) {
      for (Merge merge : merges) {
        if (row <= merge.bottom() && column >= merge.left() && column <= merge.right()) {
          return java.util.Optional.of(merge);
        }
      }
    }
    return java.util.Optional.empty();
  }
}
