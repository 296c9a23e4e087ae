package org.cabildo.table;

import java.math.BigDecimal;

/** Reads numbers from slices of text without making objects. */
final class NumberText {
  /** Not a number. */
  static final int NONE = -1;

  /** Set in a shape when the number has an exponent. */
  static final int EXPONENT = 1 << 30;

  private static final int MOST_DIGITS = 250;
  private static final int INTEGER_DIGITS = 18;

  private NumberText() {}

  static boolean isInteger(char[] text, int from, int to) {
    int start = from < to && text[from] == '-' ? from + 1 : from;
    int digits = to - start;
    if (digits < 1 || digits > INTEGER_DIGITS || (text[start] == '0' && digits > 1)) {
      return false;
    }
    for (int i = start; i < to; i++) {
      if (!digit(text[i])) {
        return false;
      }
    }
    return true;
  }

  static long integer(char[] text, int from, int to) {
    boolean negative = text[from] == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      value = value * 10 + (text[i] - '0');
    }
    return negative ? -value : value;
  }

  /**
   * Digits before and after the decimal sign, packed for {@link #before} and {@link #after}, or
   * {@link #NONE}. An exponent counts only when it cannot be a code such as {@code 12E5}.
   */
  static int shape(char[] text, int from, int to, char decimal) {
    int start = from < to && text[from] == '-' ? from + 1 : from;
    int i = start;
    while (i < to && digit(text[i])) {
      i++;
    }
    int before = i - start;
    if (before > 1 && text[start] == '0') {
      return NONE;
    }
    int after = 0;
    if (i < to && text[i] == decimal) {
      int first = ++i;
      while (i < to && digit(text[i])) {
        i++;
      }
      after = i - first;
      if (after == 0) {
        return NONE;
      }
    }
    if (before + after == 0 || before > MOST_DIGITS || after > MOST_DIGITS) {
      return NONE;
    }
    int shape = (before << 12) | after;
    if (i == to) {
      return shape;
    }
    return exponent(text, i, to, after) ? shape | EXPONENT : NONE;
  }

  private static boolean exponent(char[] text, int from, int to, int after) {
    int i = from;
    if (text[i] != 'e' && text[i] != 'E') {
      return false;
    }
    i++;
    boolean signed = i < to && (text[i] == '+' || text[i] == '-');
    if (signed) {
      i++;
    }
    int digits = to - i;
    if ((!signed && after == 0) || digits < 1 || digits > 2) {
      return false;
    }
    for (; i < to; i++) {
      if (!digit(text[i])) {
        return false;
      }
    }
    return true;
  }

  static int before(int shape) {
    return (shape & ~EXPONENT) >> 12;
  }

  static int after(int shape) {
    return shape & 0xFFF;
  }

  /** The value times ten to the power of {@code scale}; for numbers of up to 18 digits. */
  static long unscaled(char[] text, int from, int to, int scale) {
    boolean negative = text[from] == '-';
    long value = 0;
    int missing = scale;
    boolean fraction = false;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      char c = text[i];
      if (!digit(c)) {
        fraction = true;
        continue;
      }
      value = value * 10 + (c - '0');
      if (fraction) {
        missing--;
      }
    }
    for (; missing > 0; missing--) {
      value *= 10;
    }
    return negative ? -value : value;
  }

  static BigDecimal decimal(char[] text, int from, int to, int scale) {
    return new BigDecimal(pointed(text, from, to)).setScale(scale);
  }

  static double floating(char[] text, int from, int to) {
    return Double.parseDouble(pointed(text, from, to));
  }

  private static String pointed(char[] text, int from, int to) {
    return new String(text, from, to - from).replace(',', '.');
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
