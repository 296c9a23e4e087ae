package org.cabildo.sdk;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Names of record components and columns. */
final class Names {
  private Names() {}

  /** {@code installedOn} becomes {@code installed_on}. */
  static String snake(String camel) {
    return camel
        .replaceAll("(\\p{Ll}|\\p{Nd})(\\p{Lu})", "$1_$2")
        .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** A sentence naming what was probably meant, or nothing. */
  static String hint(String name, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .filter(nearest -> distance(name, nearest) <= 1 + name.length() / 3)
        .map(nearest -> " Did you mean ‘" + nearest + "’?")
        .orElse("");
  }

  /** Levenshtein. */
  private static int distance(String a, String b) {
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
