package org.cabildo.table;

/**
 * Reads one coordinate in degrees, minutes and seconds (ISO 6709, annex D): {@code 19°32'24.5"N},
 * {@code 96° 55' 38" O}, {@code 19°32.4'N}. The letter must be there, since nothing else says which
 * way; {@code O} is west, as in Spanish and Portuguese. One object serves all cells; its results
 * are of the coordinate read last.
 */
final class DegreesScan {
  /** No coordinate. */
  static final int NOTHING = -1;

  /** Decimals that are kept: a hundredth of a metre. */
  static final int SCALE = 7;

  private static final int SIXTY = 60;
  private static final int POLE = 90;
  private static final int ANTIMERIDIAN = 180;
  private static final int MOST_DIGITS = 3;
  private static final int MOST_DECIMALS = 6;
  private char[] text = new char[0];
  private int at;
  private int end;
  private boolean fraction;
  private boolean latitude;
  private double degrees;

  /** Degrees north or east, with so many decimals as are kept. */
  double degrees() {
    return unscaled() / Math.pow(10, SCALE);
  }

  /** The same times ten to the power of {@link #SCALE}. */
  long unscaled() {
    return Math.round(degrees * Math.pow(10, SCALE));
  }

  /** Whether it is degrees north or south. */
  boolean latitude() {
    return latitude;
  }

  /** Where the coordinate that starts at {@code from} ends, {@link #NOTHING} if it is none. */
  int read(char[] cell, int from, int to) {
    text = cell;
    at = from;
    end = to;
    fraction = false;
    double value = part("\u00b0\u00ba\u02da", "", ANTIMERIDIAN + 1);
    if (Double.isNaN(value) || fraction) {
      return NOTHING;
    }
    skipSpaces();
    double minutes = part("'\u2019\u2032\u00b4\u2018`", "", SIXTY);
    if (Double.isNaN(minutes)) {
      return NOTHING;
    }
    skipSpaces();
    double seconds = 0;
    if (!fraction && at < end && NumberText.digit(text[at])) {
      seconds = part("\"\u201d\u2033\u201c", "'\u2019\u2032\u00b4", SIXTY);
      skipSpaces();
    }
    return Double.isNaN(seconds) || at == end ? NOTHING : hemisphere(value, minutes, seconds);
  }

  private int hemisphere(double value, double minutes, double seconds) {
    char letter = Character.toUpperCase(text[at++]);
    latitude = letter == 'N' || letter == 'S';
    boolean negative = letter == 'S' || letter == 'W' || letter == 'O';
    if (!latitude && !negative && letter != 'E') {
      return NOTHING;
    }
    degrees = value + minutes / SIXTY + seconds / SIXTY / SIXTY;
    boolean there = degrees <= (latitude ? POLE : ANTIMERIDIAN);
    degrees = negative ? -degrees : degrees;
    boolean word = at < end && Character.isLetterOrDigit(text[at]);
    return there && !word ? at : NOTHING;
  }

  /** A number below a limit and the sign behind it; not a number if it is none. */
  private double part(String signs, String twice, int limit) {
    double value = number();
    skipSpaces();
    if (Double.isNaN(value) || value >= limit || at == end) {
      return Double.NaN;
    }
    char sign = text[at++];
    if (signs.indexOf(sign) >= 0) {
      return value;
    }
    boolean doubled = twice.indexOf(sign) >= 0 && at < end && text[at] == sign;
    at++;
    return doubled ? value : Double.NaN;
  }

  private double number() {
    double value = 0;
    int start = at;
    for (; at < end && NumberText.digit(text[at]); at++) {
      value = value * 10 + text[at] - '0';
    }
    if (at == start || at - start > MOST_DIGITS) {
      return Double.NaN;
    }
    if (at + 1 < end && (text[at] == '.' || text[at] == ',') && NumberText.digit(text[at + 1])) {
      int point = at++;
      double unit = 1;
      for (; at < end && NumberText.digit(text[at]); at++) {
        unit /= 10;
        value += unit * (text[at] - '0');
      }
      fraction = true;
      return at - point > MOST_DECIMALS + 1 ? Double.NaN : value;
    }
    return value;
  }

  private void skipSpaces() {
    while (at < end && Character.isSpaceChar(text[at])) {
      at++;
    }
  }
}
