package org.cabildo.server.launch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known name somebody probably meant. The launcher shares no library with the application. */
final class Nearest {
  private Nearest() {}

  /** The closest of {@code known}, if at most a third of the letters would have to change. */
  static Optional<String> to(String name, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> edits(name, candidate)))
        .filter(closest -> edits(name, closest) <= name.length() / 3);
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
