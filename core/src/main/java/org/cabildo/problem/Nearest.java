package org.cabildo.problem;

import java.util.Locale;
import java.util.Optional;

/** The known name somebody probably meant: what a problem's {@code suggestion} is. */
public final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The closest of {@code known}, if two letters or a third of them would have to change, or if it
   * only goes on where {@code name} stops. Upper and lower case are the same.
   */
  public static Optional<String> to(String name, Iterable<String> known) {
    String meant = start(name);
    int least = Math.max(2, meant.length() / 3) + 1;
    Optional<String> best = Optional.empty();
    for (String candidate : known) {
      int edits = edits(meant, start(candidate));
      if (edits < least && edits < candidate.length()) {
        least = edits;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private static String start(String text) {
    return text.substring(0, Math.min(LONGEST, text.length())).toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance; 1 for a beginning. */
  private static int edits(String a, String b) {
    if (a.length() >= 3 && b.startsWith(a)) {
      return 1;
    }
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
