package org.cabildo.table;

import java.time.YearMonth;

/**
 * Reads the date that a cell begins with, in both orders of day and month where it is written with
 * slashes: {@code 2024-01-31}, {@code 31/1/2024}, {@code 31.01.2024}, {@code 31/01/24}, {@code
 * 31-ene-2024}, {@code 31 de enero de 2024}, {@code January 31, 2024}, and {@code 20240131} before
 * a {@code T}. One object serves all cells; its results are of the cell read last.
 */
final class DateScan {
  /** Not a date. */
  static final long NONE = Long.MIN_VALUE;

  /** What is read is no date at all. */
  static final int NOTHING = -1;

  /** Two digits up to this are years from 2000 on, the others from 1900 on, as POSIX has it. */
  private static final int PIVOT = 68;

  /** Days from 1 March of the year 0 to 1 January 1970. */
  private static final long MARCH_OF_YEAR_0 = 719_468;

  private char[] text = new char[0];
  private int at;
  private int end;
  private long dayFirst;
  private long monthFirst;
  private boolean shortYear;
  private boolean slashes;
  private boolean dashed;
  private boolean yearFirst;

  /** Days since 1970-01-01 when the day stands before the month, or {@link #NONE}. */
  long dayFirst() {
    return dayFirst;
  }

  /** Days since 1970-01-01 when the month stands before the day, or {@link #NONE}. */
  long monthFirst() {
    return monthFirst;
  }

  /** Whether the order of day and month is not told by the way the date is written. */
  boolean slashes() {
    return slashes;
  }

  /** Whether the year was written with two digits. */
  boolean shortYear() {
    return shortYear;
  }

  /** Whether the year has two digits behind a hyphen or a dot, so that it may be a code as well. */
  boolean dashed() {
    return dashed;
  }

  /** Whether a {@linkplain #dashed() dashed} date may also begin with the year: 1970 to 2029. */
  boolean yearFirst() {
    return yearFirst;
  }

  /** Reads; tells where the date ends, or {@link #NOTHING}. */
  int read(char[] cell, int from, int to) {
    text = cell;
    at = from;
    end = to;
    dayFirst = NONE;
    monthFirst = NONE;
    shortYear = false;
    slashes = false;
    dashed = false;
    yearFirst = false;
    return date() ? at : NOTHING;
  }

  private boolean date() {
    if (Character.isLetter(text[at])) {
      return named();
    }
    int start = at;
    int first = number(8);
    return switch (at - start) {
      case 1, 2 -> first(first);
      case 4 -> yearFirst(first);
      case 8 ->
          at < end
              && (text[at] == 'T' || text[at] == 't')
              && any(first / 10_000, first / 100 % 100, first % 100);
      default -> false;
    };
  }

  private boolean yearFirst(int year) {
    char separator = at < end ? text[at] : 0;
    if (separator != '-' && separator != '/' && separator != '.') {
      return false;
    }
    at++;
    int month = number(2);
    if (month < 0 || at >= end || text[at++] != separator) {
      return false;
    }
    int day = number(2);
    return day >= 0 && any(year, month, day);
  }

  private boolean first(int first) {
    char separator = at < end ? text[at] : 0;
    boolean figures = at + 1 < end && NumberText.digit(text[at + 1]);
    if (!figures) {
      return behindDay(first);
    }
    if (separator != '/' && separator != '-' && separator != '.') {
      return false;
    }
    at++;
    int second = number(2);
    if (second < 0 || at >= end || text[at++] != separator) {
      return false;
    }
    int start = at;
    int year = number(4);
    if (at - start != 4 && at - start != 2) {
      return false;
    }
    dashed = at - start == 2 && separator != '/';
    yearFirst = dashed && (first < 30 || first > 69) && days(2000 + first, second, year) != NONE;
    year = full(year, at - start);
    slashes = separator == '/';
    dayFirst = days(year, second, first);
    monthFirst = days(year, first, second);
    return true;
  }

  /** {@code -ene-2024}, {@code de enero de 2024}, {@code Jan 24}. */
  private boolean behindDay(int day) {
    ordinal();
    if (!between()) {
      return false;
    }
    int month = month();
    if (month == 0 || !between()) {
      return false;
    }
    int start = at;
    int year = number(4);
    boolean whole = at - start == 4 || at - start == 2;
    return whole && any(full(year, at - start), month, day);
  }

  /** {@code enero 31, 2024}, or any other with the day of the week before it. */
  private boolean named() {
    int start = at;
    int word = word();
    if (MonthNames.month(text, start, word) == 0) {
      return MonthNames.isDayOfWeek(text, start, word) && behindWeekday(word);
    }
    int month = month();
    if (month == 0 || !between()) {
      return false;
    }
    int day = number(2);
    if (day < 0) {
      return false;
    }
    if (at + 1 < end && Character.isLetter(text[at])) {
      at += 2; // 31st
    }
    if (!between()) {
      return false;
    }
    start = at;
    int year = number(4);
    return at - start == 4 && any(year, month, day);
  }

  private boolean behindWeekday(int word) {
    at = word;
    return between() && at < end && !Character.isLetter(text[at]) && date();
  }

  private int month() {
    int start = at;
    at = word();
    int month = MonthNames.month(text, start, at);
    if (at < end && text[at] == '.') {
      at++;
    }
    return month;
  }

  private int word() {
    int i = at;
    while (i < end && Character.isLetter(text[i])) {
      i++;
    }
    return i;
  }

  /** Skips what may stand between the parts; false when there is nothing of it. */
  private boolean between() {
    int start = at;
    while (at < end && " -/.,".indexOf(text[at]) >= 0) {
      at++;
    }
    if (at + 2 < end && is(at, 'd') && is(at + 1, 'e')) {
      int of = is(at + 2, 'l') ? at + 3 : at + 2;
      if (of < end && text[of] == ' ') {
        at = of + 1; // de, del; not dez, dec
      }
    }
    return at > start && at < end;
  }

  private boolean is(int index, char letter) {
    return Character.toLowerCase(text[index]) == letter;
  }

  /** Skips what makes the day an ordinal: {@code 1\u00ba de enero}, {@code 1o. de janeiro}. */
  private void ordinal() {
    int start = at;
    if (at < end && (text[at] == '\u00ba' || text[at] == '\u00b0')) {
      at++;
    } else if (at < end && is(at, 'o')) {
      at++;
    } else if (at + 1 < end && (is(at, 'e') || is(at, 'r')) && Character.isLetter(text[at + 1])) {
      boolean first = is(at, 'e') ? is(at + 1, 'r') : is(at + 1, 'o');
      at += first ? 2 : 0; // 1er, 1ro
    }
    if (at < end && Character.isLetter(text[at])) {
      at = start; // the name of a month
    }
  }

  private boolean any(int year, int month, int day) {
    dayFirst = days(year, month, day);
    monthFirst = dayFirst;
    return true;
  }

  private int full(int year, int digits) {
    if (digits == 2) {
      shortYear = true;
      return year <= PIVOT ? 2000 + year : 1900 + year;
    }
    return year;
  }

  /** The next digits, at most so many, or -1. */
  private int number(int most) {
    int value = 0;
    int start = at;
    while (at < end && NumberText.digit(text[at])) {
      if (at - start == most) {
        return -1;
      }
      value = value * 10 + (text[at++] - '0');
    }
    return at == start ? -1 : value;
  }

  /** Days since 1970-01-01, or {@link #NONE} when there is no such day. */
  static long days(int year, int month, int day) {
    if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
      return NONE;
    }
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return NONE;
    }
    return epochDay(year, month, day);
  }

  /** Days since 1970-01-01, counted in years that begin in March, so that leap days come last. */
  private static long epochDay(int year, int month, int day) {
    int years = month > 2 ? year : year - 1;
    int months = (month + 9) % 12;
    int leaps = years / 4 - years / 100 + years / 400;
    return 365L * years + leaps + (153L * months + 2) / 5 + day - 1 - MARCH_OF_YEAR_0;
  }
}
