package org.cabildo.table;

/** How large the numbers of a column are when they are read in one way. */
final class Digits {
  private int before;
  private int after;
  private boolean exponent;

  void add(int digitsBefore, int digitsAfter, boolean withExponent) {
    before = Math.max(before, digitsBefore);
    after = Math.max(after, digitsAfter);
    exponent |= withExponent;
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
