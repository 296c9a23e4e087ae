package org.cabildo.server.console;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Short names made of long ones, for those who do not care: {@code Obras públicas} is
 * obras-publicas.
 */
final class Slug {
  private Slug() {}

  /** The short name of at most {@code longest} characters; what it cannot be is refused later. */
  static String of(String name, int longest) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "");
    String cut = plain.substring(0, Math.min(longest, plain.length()));
    return cut.replaceAll("-+$", "");
  }
}
