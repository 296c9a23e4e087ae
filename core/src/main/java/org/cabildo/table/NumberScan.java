package org.cabildo.table;

/**
 * Reads a cell as a number in all ways that it can be read: with a decimal point or comma, with or
 * without signs between thousands (comma, dot, space, apostrophe), with a currency or per cent
 * sign, with a plus, a minus before or behind, or in parentheses for a negative. One object serves
 * all cells; its results are of the cell read last.
 */
final class NumberScan {
  /** Digits that a whole number may have; longer ones are codes. */
  static final int WHOLE = 18;

  private static final int MOST_DIGITS = 250;

  /** A plus and at least so many digits is a telephone number (ITU-T E.164), not a number. */
  private static final int TELEPHONE = 10;

  private static final int DOT = 0;
  private static final int COMMA = 1;
  private static final int SPACE = 2;
  private static final int APOSTROPHE = 3;
  private static final long[] WITH_POINT = {
    Looks.POINT, Looks.POINT_COMMAS, Looks.POINT_SPACES, Looks.POINT_APOSTROPHES
  };
  private static final long[] WITH_COMMA = {
    Looks.COMMA_DOTS, Looks.COMMA, Looks.COMMA_SPACES, Looks.COMMA_APOSTROPHES
  };

  private int unit;
  private int digits;
  private int pointAfter;
  private int commaAfter;
  private boolean exponent;

  int unit() {
    return unit;
  }

  /** Digits before the decimal point, if it is one. */
  int pointBefore() {
    return digits - pointAfter;
  }

  int pointAfter() {
    return pointAfter;
  }

  /** Digits before the decimal comma, if it is one. */
  int commaBefore() {
    return digits - commaAfter;
  }

  int commaAfter() {
    return commaAfter;
  }

  boolean exponent() {
    return exponent;
  }

  /** What the slice, without white space around it, may be among numbers and codes of digits. */
  long look(char[] text, int from, int to) {
    unit = Units.NONE;
    digits = 0;
    pointAfter = 0;
    commaAfter = 0;
    exponent = false;
    char first = text[from];
    if (NumberText.digit(first) && NumberText.digit(text[to - 1])) {
      return core(text, from, to, Looks.PLAIN);
    }
    if (first == '-'
        && NumberText.digit(text[to - 1])
        && to - from > 1
        && NumberText.digit(text[from + 1])) {
      return core(text, from + 1, to, Looks.PLAIN) & ~Looks.LEADING_ZERO;
    }
    return decorated(text, from, to);
  }

  private long decorated(char[] text, int from, int to) {
    int start = from;
    int end = to;
    boolean signed = false;
    boolean plus = false;
    if (text[start] == '(' && text[end - 1] == ')') {
      start++;
      end--;
      signed = true;
    }
    if (start < end && sign(text[start])) {
      if (signed) {
        return Looks.NONE;
      }
      plus = text[start] == '+';
      signed = true;
      start = inside(text, start + 1, end);
    }
    int before = start < end ? Units.before(text, start, end) : Units.NONE;
    if (before != Units.NONE) {
      unit = Units.unit(before);
      start = inside(text, start + Units.length(before), end);
      if (!signed && start < end && sign(text[start])) {
        signed = true;
        start++;
      } else if (!signed && start < end && text[start] == '(' && text[end - 1] == ')') {
        signed = true;
        start++;
        end--;
      }
    }
    if (start >= end || !(NumberText.digit(text[start]) || decimal(text[start]))) {
      return Looks.NONE;
    }
    if (!signed && end - start > 1 && text[end - 1] == '-') {
      end = outside(text, start, end - 1);
    }
    int behind = end - start > 1 ? Units.behind(text, start, end) : Units.NONE;
    if (behind != Units.NONE) {
      if (unit != Units.NONE && (unit != Units.PESO_SIGN || Units.unit(behind) == Units.PERCENT)) {
        return Looks.NONE;
      }
      unit = Units.unit(behind);
      end = outside(text, start, end - Units.length(behind));
    }
    if (end - start > 1 && text[end - 1] == '.' && unit == Units.NONE) {
      return core(text, start, end - 1, Looks.PLAIN) == (Looks.NUMBERS | Looks.PLAIN)
          ? Looks.POINT | Looks.BARE_POINT
          : Looks.NONE;
    }
    if (start >= end || !NumberText.digit(text[end - 1])) {
      return Looks.NONE;
    }
    long look = core(text, start, end, Looks.NONE) & ~Looks.LEADING_ZERO;
    return plus && digits >= TELEPHONE && pointAfter == 0 ? Looks.NONE : look;
  }

  /** Digits in groups: finds which of the signs between them can mean what. */
  private long core(char[] text, int from, int to, long plain) {
    int run = 0;
    int first = 0;
    int signs = 0;
    int last = -1;
    int group = -1;
    boolean uneven = false;
    int i = from;
    for (; i < to; i++) {
      char c = text[i];
      if (NumberText.digit(c)) {
        run++;
        digits++;
        continue;
      }
      int kind = kind(c);
      if (kind < 0) {
        break;
      }
      if (signs == 0) {
        first = run;
      } else {
        uneven |= run != 3;
      }
      if (group >= 0 || (signs > 0 && kind != last && kind > COMMA)) {
        return Looks.NONE; // more signs behind the decimal sign
      }
      if (signs > 0 && kind != last) {
        group = last;
      }
      last = kind;
      signs++;
      run = 0;
    }
    if (digits == 0 || digits > MOST_DIGITS || run == 0) {
      return Looks.NONE;
    }
    boolean zero = text[from] == '0';
    if (i < to) {
      boolean one = signs == 0 || (signs == 1 && last <= COMMA);
      return one && !(zero && (signs == 0 ? run : first) > 1)
          ? withExponent(text, i, to, signs == 0 ? -1 : last, run)
          : Looks.NONE;
    }
    if (signs == 0) {
      return zero && digits > 1 ? Looks.LEADING_ZERO : Looks.NUMBERS | plain;
    }
    boolean groups = first >= 1 && first <= 3 && !uneven && !zero;
    if (group >= 0) {
      return groups ? fraction(last, run, group) : Looks.NONE;
    }
    long look = Looks.NONE;
    if (groups && run == 3) {
      look |= last == DOT ? Looks.NONE : WITH_POINT[last];
      look |= last == COMMA ? Looks.NONE : WITH_COMMA[last];
    }
    if (signs == 1 && last <= COMMA && !(zero && first > 1)) {
      look |= fraction(last, run, -1);
    }
    return look;
  }

  private long fraction(int sign, int run, int group) {
    if (sign == DOT) {
      pointAfter = run;
      return Looks.POINT_FRACTION | (group < 0 ? Looks.POINTS : WITH_POINT[group]);
    }
    commaAfter = run;
    return Looks.COMMA_FRACTION | (group < 0 ? Looks.COMMAS : WITH_COMMA[group]);
  }

  /** An exponent counts only when it cannot be a code such as {@code 12E5}. */
  private long withExponent(char[] text, int from, int to, int sign, int run) {
    int i = from;
    if (text[i] != 'e' && text[i] != 'E') {
      return Looks.NONE;
    }
    i++;
    boolean signed = i < to && (text[i] == '+' || text[i] == '-');
    if (signed) {
      i++;
    }
    int length = to - i;
    if ((!signed && sign < 0) || length < 1 || length > 2) {
      return Looks.NONE;
    }
    for (; i < to; i++) {
      if (!NumberText.digit(text[i])) {
        return Looks.NONE;
      }
    }
    exponent = true;
    return sign < 0
        ? Looks.NUMBERS | Looks.POINT_FRACTION | Looks.COMMA_FRACTION
        : fraction(sign, run, -1);
  }

  private static int kind(char c) {
    return switch (c) {
      case '.' -> DOT;
      case ',' -> COMMA;
      case ' ', '\u00a0', '\u202f', '\u2009' -> SPACE;
      case '\'', '\u2019' -> APOSTROPHE;
      default -> -1;
    };
  }

  private static boolean decimal(char c) {
    return c == '.' || c == ',';
  }

  private static boolean sign(char c) {
    return c == '-' || c == '+' || c == '\u2212';
  }

  private static int inside(char[] text, int from, int to) {
    int i = from;
    while (i < to && kind(text[i]) == SPACE) {
      i++;
    }
    return i;
  }

  private static int outside(char[] text, int from, int to) {
    int i = to;
    while (i > from && kind(text[i - 1]) == SPACE) {
      i--;
    }
    return i;
  }
}
