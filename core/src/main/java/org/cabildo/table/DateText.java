package org.cabildo.table;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads dates and times from slices of text: days since 1970-01-01, and microseconds since its
 * midnight.
 */
final class DateText {
  /** Not a date. */
  static final long NONE = Long.MIN_VALUE;

  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  private DateText() {}

  /** Days of the ten characters {@code yyyy-MM-dd} at {@code from}. */
  static long isoDate(char[] text, int from) {
    if (text[from + 4] != '-' || text[from + 7] != '-') {
      return NONE;
    }
    return days(
        number(text, from, from + 4),
        number(text, from + 5, from + 7),
        number(text, from + 8, from + 10));
  }

  /** Days of {@code d/m/yyyy}; the separator may be a slash, a dot or a hyphen. */
  static long dayFirst(char[] text, int from, int to) {
    int first = separator(text, from, to);
    int second = first < 0 ? -1 : separator(text, first + 1, to);
    if (second < 0 || text[first] != text[second] || to - second != 5) {
      return NONE;
    }
    return days(
        number(text, second + 1, to), number(text, first + 1, second), number(text, from, first));
  }

  /** Days of {@code m/d/yyyy}. */
  static long monthFirst(char[] text, int from, int to) {
    int first = separator(text, from, to);
    int second = first < 0 ? -1 : separator(text, first + 1, to);
    if (second < 0 || text[first] != '/' || text[second] != '/' || to - second != 5) {
      return NONE;
    }
    return days(
        number(text, second + 1, to), number(text, from, first), number(text, first + 1, second));
  }

  /** Microseconds of {@code yyyy-MM-ddTHH:mm[:ss[.ffffff]]}; a space may stand for the T. */
  static long localDateTime(char[] text, int from, int to) {
    if (to - from < 16 || (text[from + 10] != 'T' && text[from + 10] != ' ')) {
      return NONE;
    }
    long date = isoDate(text, from);
    long time = time(text, from + 11, to);
    return date == NONE || time == NONE ? NONE : date * DAY + time;
  }

  /** The same with {@code Z}, {@code +hh:mm} or {@code +hhmm} behind it, in UTC. */
  static long zonedDateTime(char[] text, int from, int to) {
    if (to - from < 17) {
      return NONE;
    }
    if (text[to - 1] == 'Z') {
      return localDateTime(text, from, to - 1);
    }
    int sign = to - (text[to - 3] == ':' ? 6 : 5);
    if (sign < from + 16 || (text[sign] != '+' && text[sign] != '-')) {
      return NONE;
    }
    int hours = number(text, sign + 1, sign + 3);
    int minutes = number(text, to - 2, to);
    long local = localDateTime(text, from, sign);
    if (local == NONE || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return NONE;
    }
    long offset = (hours * 60L + minutes) * 60 * SECOND;
    return text[sign] == '+' ? local - offset : local + offset;
  }

  private static long time(char[] text, int from, int to) {
    int hours = number(text, from, from + 2);
    int minutes = number(text, from + 3, from + 5);
    if (text[from + 2] != ':' || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return NONE;
    }
    long micros = (hours * 60L + minutes) * 60 * SECOND;
    if (to == from + 5) {
      return micros;
    }
    if (to < from + 8 || text[from + 5] != ':') {
      return NONE;
    }
    int seconds = number(text, from + 6, from + 8);
    if (seconds < 0 || seconds > 59) {
      return NONE;
    }
    micros += seconds * SECOND;
    if (to == from + 8) {
      return micros;
    }
    int digits = to - from - 9;
    int fraction = digits > 0 && digits <= 6 ? number(text, from + 9, to) : -1;
    if (text[from + 8] != '.' || fraction < 0) {
      return NONE;
    }
    for (int i = digits; i < 6; i++) {
      fraction *= 10;
    }
    return micros + fraction;
  }

  private static long days(int year, int month, int day) {
    if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
      return NONE;
    }
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return NONE;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  private static int separator(char[] text, int from, int to) {
    for (int i = from; i < to && i <= from + 2; i++) {
      if (text[i] == '/' || text[i] == '.' || text[i] == '-') {
        return i;
      }
    }
    return -1;
  }

  /** The digits between, or -1 when there are none, more than six, or something else. */
  private static int number(char[] text, int from, int to) {
    if (from >= to || to - from > 6) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return -1;
      }
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }
}
