package org.cabildo.table;

import java.text.Normalizer;

/** Folds constants as the engine folds columns. */
final class Foldings {
  private Foldings() {}

  static String apply(Expression.Folding folding, String text) {
    return switch (folding) {
      case CASEI -> lower(text);
      case ACCENTI -> withoutAccents(text);
    };
  }

  /** Letter by letter, whatever stands around: the engine knows no final sigma either. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
