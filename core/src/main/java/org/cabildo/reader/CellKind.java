package org.cabildo.reader;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a cell looks like from afar; only good enough to tell headers, data and totals apart. */
enum CellKind {
  EMPTY,
  /** A number in any notation, also with currency or percent sign. */
  NUMBER,
  /** Digits that start with zero. */
  CODE,
  /** A date or a time. */
  DATE,
  /** A word for a missing value: {@code N/D}, {@code -}. */
  ABSENT,
  TEXT;

  private static final Pattern NUMBERS =
      Pattern.compile(
          "[-+(]?\\s?(?:US|MX|R)?[$€]?\\s?[-+]?\\d[\\d.,'\\u00a0\\u202f"
              + " ]*(?:[eE][-+]?\\d+)?\\s?[%)€$]?");
  private static final Pattern DATES =
      Pattern.compile(
          "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ].{1,20})?"
              + "|\\d{1,2}[-/ ]\\p{L}{3,10}\\.?[-/ ]\\d{2,4}"
              + "|\\d+:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[ap]\\.? ?m\\.?)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "[ns][./ ]?[daesi][./]?|nd|na|null|none|[-–—.*]{1,3}|sin (datos?|registro)|no especificado");
  private static final int LONGEST = 40;

  /** The kind of a cell that has no white space around it. */
  static CellKind of(String cell) {
    if (cell.isEmpty()) {
      return EMPTY;
    }
    if (cell.length() > LONGEST) {
      return TEXT;
    }
    if (WORDS.matcher(cell.toLowerCase(Locale.ROOT)).matches()) {
      return ABSENT;
    }
    if (DATES.matcher(cell).matches()) {
      return DATE;
    }
    if (NUMBERS.matcher(cell).matches()) {
      return cell.length() > 1
              && cell.charAt(0) == '0'
              && cell.chars().allMatch(c -> c >= '0' && c <= '9')
          ? CODE
          : NUMBER;
    }
    return TEXT;
  }

  /** Whether cells of this kind do not stand in a header, years aside. */
  boolean value() {
    return this == NUMBER || this == CODE || this == DATE;
  }
}
