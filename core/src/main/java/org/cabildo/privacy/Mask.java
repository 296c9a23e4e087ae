package org.cabildo.privacy;

/** Shows what a value is like without showing it. */
final class Mask {
  private static final char DOT = '\u2022';

  private Mask() {}

  /** The first two and the last character; everything else but signs is a dot. */
  static String of(String value) {
    StringBuilder masked = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean shown = i < 2 || i == value.length() - 1 || !Character.isLetterOrDigit(c);
      masked.append(shown ? c : DOT);
    }
    return masked.toString();
  }
}
