package org.cabildo.tenants;

import java.util.Locale;
import java.util.Optional;

/** The known word somebody probably meant. */
final class Suggestion {
  private Suggestion() {}

  /**
   * The closest of {@code known}, if a third of the letters or fewer would have to change or if it
   * only goes on where {@code word} stops.
   */
  static Optional<String> forWord(String word, Iterable<String> known) {
    Optional<String> best = Optional.empty();
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** Levenshtein's distance, cut at 60 letters; 1 for a beginning. */
  private static int distance(String left, String right) {
    String a = left.substring(0, Math.min(60, left.length()));
    String b = right.substring(0, Math.min(60, right.length()));
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
