package org.cabildo.table;

import java.math.BigDecimal;

/**
 * The value of a cell that {@link NumberScan} found to be a number, without making objects where
 * that can be avoided: signs between thousands and units are passed over.
 */
final class NumberText {
  private NumberText() {}

  static long integer(char[] text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      if (digit(text[i])) {
        value = value * 10 + (text[i] - '0');
      }
    }
    return negative(text, from, to) ? -value : value;
  }

  /** The value times ten to the power of {@code scale}; for numbers of up to 18 digits. */
  static long unscaled(char[] text, int from, int to, char decimal, int scale) {
    long value = 0;
    int missing = scale;
    boolean fraction = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (digit(c)) {
        value = value * 10 + (c - '0');
        missing -= fraction ? 1 : 0;
      } else {
        fraction |= c == decimal;
      }
    }
    for (; missing > 0; missing--) {
      value *= 10;
    }
    return negative(text, from, to) ? -value : value;
  }

  static BigDecimal decimal(char[] text, int from, int to, char decimal, int scale) {
    return new BigDecimal(plain(text, from, to, decimal)).setScale(scale);
  }

  static double floating(char[] text, int from, int to, char decimal) {
    return Double.parseDouble(plain(text, from, to, decimal));
  }

  /** The number as Java writes it. */
  private static String plain(char[] text, int from, int to, char decimal) {
    StringBuilder plain = new StringBuilder(to - from + 1);
    if (negative(text, from, to)) {
      plain.append('-');
    }
    boolean begun = false;
    boolean exponent = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (digit(c)) {
        plain.append(c);
        begun = true;
      } else if (c == decimal && !exponent) {
        plain.append('.');
        begun = true;
      } else if (begun && !exponent && (c == 'e' || c == 'E') && i + 1 < to && power(text[i + 1])) {
        plain.append('E');
        exponent = true;
      } else if (exponent && c == '-') {
        plain.append('-');
      }
    }
    return plain.toString();
  }

  private static boolean power(char c) {
    return digit(c) || c == '+' || c == '-';
  }

  /** A minus before the digits or at the end, or parentheses. */
  private static boolean negative(char[] text, int from, int to) {
    for (int i = from; i < to && !digit(text[i]); i++) {
      if (text[i] == '-' || text[i] == '\u2212' || text[i] == '(') {
        return true;
      }
    }
    return text[to - 1] == '-';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
