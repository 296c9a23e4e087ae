package org.cabildo.table;

/** How large the numbers of a column are when they are read in one way. */
final class Digits {
  private int before;
  private int after;
  private int least = Integer.MAX_VALUE;
  private int ten;
  private boolean exponent;

  void add(int digitsBefore, int digitsAfter, boolean withExponent) {
    before = Math.max(before, digitsBefore);
    after = Math.max(after, digitsAfter);
    if (digitsAfter > 0) {
      least = Math.min(least, digitsAfter);
    }
    exponent |= withExponent;
  }

  /** A number that ends in a zero behind the decimal sign. */
  void ten(int digitsAfter) {
    ten = Math.max(ten, digitsAfter);
  }

  /** Whether the last zero is written in some and not in others: {@code 1.1}, {@code 1.10}. */
  boolean numbered() {
    return ten > 1 && least < ten;
  }

  /** Most digits before the decimal sign. */
  int before() {
    return before;
  }

  /** Most digits behind the decimal sign. */
  int after() {
    return after;
  }

  boolean exponent() {
    return exponent;
  }

  boolean whole() {
    return after == 0 && !exponent;
  }
}
