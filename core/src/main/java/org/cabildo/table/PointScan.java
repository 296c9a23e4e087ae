package org.cabildo.table;

/**
 * Reads a cell as two coordinates in degrees: {@code 20.66194, -103.349483}, {@code
 * (20.66194;-103.349483)}, {@code -34,60372 -58,38159}; or in degrees, minutes and seconds ({@link
 * DegreesScan}). Both have decimals otherwise, so that two amounts in one cell are not taken for a
 * place. One object serves all cells; its results are of the cell read last.
 */
final class PointScan {
  private static final int LEAST_DECIMALS = 2;
  private static final int LEAST_BEHIND_COMMA = 4;
  private static final int MOST_DIGITS = 3;
  private char[] text = new char[0];
  private int at;
  private int end;
  private char sign;
  private double first;
  private double second;
  private boolean lettered;
  private final DegreesScan degrees = new DegreesScan();

  /** Whether letters say which is which: the latitude is the first then. */
  boolean lettered() {
    return lettered;
  }

  double first() {
    return first;
  }

  double second() {
    return second;
  }

  /** Whether the slice is two coordinates, in either order. */
  boolean read(char[] cell, int from, int to) {
    boolean enclosed = cell[from] == '(' && cell[to - 1] == ')';
    text = cell;
    at = enclosed ? from + 1 : from;
    end = enclosed ? to - 1 : to;
    lettered = degrees();
    return lettered || decimals();
  }

  /** Two coordinates in degrees, minutes and seconds. */
  private boolean degrees() {
    int behind = at < end ? degrees.read(text, at, end) : DegreesScan.NOTHING;
    if (behind == DegreesScan.NOTHING) {
      return false;
    }
    double one = degrees.degrees();
    boolean latitude = degrees.latitude();
    at = behind;
    sign = '.';
    if (at == end || !between() || degrees.read(text, at, end) != end) {
      return false;
    }
    first = latitude ? one : degrees.degrees();
    second = latitude ? degrees.degrees() : one;
    return latitude != degrees.latitude();
  }

  private boolean decimals() {
    sign = sign();
    first = coordinate();
    if (Double.isNaN(first) || !between()) {
      return false;
    }
    second = coordinate();
    return !Double.isNaN(second) && at == end;
  }

  /** The decimal sign: a comma where there is no point. */
  private char sign() {
    for (int i = at; i < end; i++) {
      if (text[i] == '.') {
        return '.';
      }
    }
    return ',';
  }

  private boolean between() {
    int start = at;
    skipSpaces();
    if (at < end && (text[at] == ',' || text[at] == ';')) {
      at++;
      skipSpaces();
    }
    return at > start + (sign == ',' && text[start] == ',' ? 1 : 0);
  }

  private void skipSpaces() {
    while (at < end && Character.isSpaceChar(text[at])) {
      at++;
    }
  }

  private double coordinate() {
    int start = at;
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    int whole = digits();
    if (whole < 1 || whole > MOST_DIGITS || at >= end || text[at] != sign) {
      return Double.NaN;
    }
    at++;
    return digits() < (sign == '.' ? LEAST_DECIMALS : LEAST_BEHIND_COMMA)
        ? Double.NaN
        : Double.parseDouble(new String(text, start, at - start).replace(sign, '.'));
  }

  private int digits() {
    int start = at;
    while (at < end && NumberText.digit(text[at])) {
      at++;
    }
    return at - start;
  }
}
