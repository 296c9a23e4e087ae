package org.cabildo.table;

/**
 * Whether the only sign in the numbers of a column, always three digits before the end, separates
 * thousands. It does where others have none: beside {@code 850}, {@code 12.340} cannot be a
 * decimal, which would be written {@code 12.34}, or the other one {@code 850.000}.
 */
final class Thousands {
  private static final int GROUP = 3;
  private long whole;
  private long unsigned;
  private long grouped;
  private long round;
  private boolean excluded;
  private boolean share;
  private boolean negative;

  /** Takes a number: what it looks like, its digits before a decimal point, its two ends. */
  void add(long look, int digits, char first, char last) {
    negative |= first == '-';
    if (!NumberText.digit(last)) {
      return;
    }
    if ((look & Looks.NUMBERS) == Looks.NUMBERS) {
      whole += digits <= GROUP && (digits > 1 || last != '0') ? 1 : 0;
      unsigned += digits > GROUP ? 1 : 0;
    } else if (isGrouped(look)) {
      grouped++;
      round += last == '0' ? 1 : 0;
    }
  }

  private static boolean isGrouped(long look) {
    boolean dot = (look & Looks.COMMA_DOTS) != 0 && (look & Looks.POINT) != 0;
    boolean comma = (look & Looks.POINT_COMMAS) != 0 && (look & Looks.COMMA) != 0;
    return dot != comma;
  }

  /** The format itself says that the sign is a decimal point. */
  void exclude() {
    excluded = true;
  }

  /** The header says per cent. */
  void share() {
    share = true;
  }

  boolean isShare() {
    return share;
  }

  boolean excluded() {
    return excluded;
  }

  /** Whether it is less than nothing, so measured, or there are thousands without the sign. */
  boolean unlikely() {
    return negative || unsigned > 0;
  }

  /** Whether there are short and long numbers, and none with a sign between thousands. */
  boolean ungrouped() {
    return whole > 0 && unsigned > 0 && grouped == 0;
  }

  /** Whether some number has the sign. */
  boolean some() {
    return grouped > 0;
  }

  /** Whether numbers with and without the sign occur, so that it hardly is a decimal one. */
  boolean mixed() {
    return !excluded && whole > 0 && grouped > 0;
  }

  /** Whether it cannot be a decimal sign. */
  boolean certain() {
    return mixed() && unsigned == 0 && (round > 0 || (whole > 1 && grouped > 1));
  }
}
