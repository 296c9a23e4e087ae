package org.cabildo.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cells of a column that look like nothing but text. The first few different ones are kept, so that
 * at the end a slip of the pen can be told from a column of text.
 */
final class Oddities {
  private static final int MOST = 64;

  /** Nobody types so much by mistake. */
  private static final int LONGEST = 40;

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private boolean overflown;

  void add(char[] text, int from, int to) {
    if (overflown) {
      return;
    }
    if (to - from > LONGEST) {
      overflow();
      return;
    }
    counts.merge(new String(text, from, to - from), 1L, Long::sum);
    if (counts.size() > MOST) {
      overflow();
    }
  }

  private void overflow() {
    overflown = true;
    counts.clear();
  }

  /** Whether there are too many or too long ones to look at each. */
  boolean overflown() {
    return overflown;
  }

  /** Each and how often it occurs. */
  Map<String, Long> counts() {
    return counts;
  }
}
