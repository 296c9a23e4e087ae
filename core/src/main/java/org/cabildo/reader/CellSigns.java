package org.cabildo.reader;

import java.util.HashMap;
import java.util.Map;

/** What formats show beside the numbers of each column of a sheet: {@code $}. */
final class CellSigns {
  /** Numbers without a sign that may stand in a column: a year in the header. */
  private static final int MOST_BARE = 1;

  private final Map<Integer, Column> columns = new HashMap<>();

  /** Takes the sign beside a number, empty where there is none. */
  void see(int column, String sign) {
    columns.computeIfAbsent(column, c -> new Column()).see(sign);
  }

  /** The sign of all numbers of a column, or nothing. */
  String of(int column) {
    Column seen = columns.get(column);
    return seen == null || seen.bare > MOST_BARE || seen.different ? "" : seen.sign;
  }

  private static final class Column {
    private String sign = "";
    private int bare;
    private boolean different;

    void see(String other) {
      if (other.isEmpty()) {
        bare = Math.min(bare + 1, MOST_BARE + 1);
      } else {
        different |= !sign.isEmpty() && !sign.equals(other);
        sign = other;
      }
    }
  }
}
