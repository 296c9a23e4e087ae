package org.cabildo.table;

/**
 * Reads a time of day up to the end of a cell: {@code 8:05}, {@code 14:30:00.25}, {@code 02:30 p.
 * m.}, {@code 14:30 hrs}, behind a date also {@code 1941} and an offset from UTC. One object serves
 * all cells; its results are of the cell read last.
 */
final class ClockScan {
  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;
  private char[] text = new char[0];
  private int at;
  private int end;
  private long micros;
  private long offset;
  private boolean zoned;
  private int mostHours;

  /** Microseconds since midnight. */
  long micros() {
    return micros;
  }

  /** Microseconds by which the clock is ahead of UTC. */
  long offset() {
    return offset;
  }

  boolean zoned() {
    return zoned;
  }

  /** Reads a time alone. */
  boolean read(char[] cell, int from, int to) {
    start(cell, from, to);
    mostHours = 23;
    return hoursAndMinutes() && seconds() && halfOfDay() && at == end;
  }

  /** Reads a time behind a date, with or without an offset; {@code 24:00} is the end of the day. */
  boolean readBehindDate(char[] cell, int from, int to) {
    start(cell, from, to);
    mostHours = 24;
    boolean clock = (digits() == 4 || digits() == 6) ? basic() : (hoursAndMinutes() && seconds());
    return clock && micros <= DAY && halfOfDay() && zone() && at == end;
  }

  private void start(char[] cell, int from, int to) {
    text = cell;
    at = from;
    end = to;
    micros = 0;
    offset = 0;
    zoned = false;
  }

  private boolean hoursAndMinutes() {
    int hours = number(2);
    if (hours < 0 || hours > mostHours || !sign(':')) {
      return false;
    }
    int start = at;
    int minutes = number(2);
    micros = (hours * 60L + minutes) * 60 * SECOND;
    return at - start == 2 && minutes <= 59;
  }

  private boolean seconds() {
    if (at >= end || text[at] != ':') {
      return true;
    }
    at++;
    int start = at;
    int seconds = number(2);
    if (at - start != 2 || seconds > 59) {
      return false;
    }
    micros += seconds * SECOND;
    return at >= end || (text[at] != '.' && text[at] != ',') || fraction();
  }

  private boolean fraction() {
    at++;
    if (!digitAt(at)) {
      return false;
    }
    long unit = SECOND;
    for (; digitAt(at); at++) {
      unit /= 10;
      if (unit == 0 && text[at] != '0') {
        return false; // finer than can be kept
      }
      micros += (text[at] - '0') * unit;
    }
    return true;
  }

  /** {@code hhmm} or {@code hhmmss}. */
  private boolean basic() {
    int length = digits();
    int hours = number(at + 2, 2);
    int minutes = number(at + 2, 2);
    int seconds = length == 6 ? number(at + 2, 2) : 0;
    micros = ((hours * 60L + minutes) * 60 + seconds) * SECOND;
    return hours <= mostHours && minutes <= 59 && seconds <= 59;
  }

  /** {@code a. m.}, {@code PM}, {@code hrs}, or nothing. */
  private boolean halfOfDay() {
    int start = at;
    while (at < end && blank(text[at])) {
      at++;
    }
    if (at == end || !Character.isLetter(text[at])) {
      at = at == end ? at : start;
      return true;
    }
    StringBuilder word = new StringBuilder(4);
    int i = at;
    while (i < end
        && word.length() < 5
        && (Character.isLetter(text[i]) || text[i] == '.' || blank(text[i]))) {
      if (Character.isLetter(text[i])) {
        word.append(Character.toLowerCase(text[i]));
      }
      i++;
    }
    long hours = micros / (3600 * SECOND);
    switch (word.toString()) {
      case "am", "pm" -> {
        boolean afternoon = word.charAt(0) == 'p';
        if (afternoon ? hours < 1 || hours > 23 : hours > 12) {
          return false;
        }
        long half = afternoon ? 12 : 0;
        micros += (hours % 12 + half - hours) * 3600 * SECOND;
        at = i;
      }
      case "h", "hrs", "hs", "horas" -> at = i;
      default -> at = start;
    }
    return true;
  }

  /** A space, also one that does not break, as systems write them before {@code a. m.}. */
  static boolean blank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f';
  }

  private boolean zone() {
    if (at < end && blank(text[at])) {
      at++;
    }
    if (at == end) {
      return true;
    }
    zoned = true;
    if (end - at == 1 && (text[at] == 'Z' || text[at] == 'z')) {
      at++;
      return true;
    }
    if (end - at == 3 && "UTC".contentEquals(new String(text, at, 3))) {
      at = end;
      return true;
    }
    boolean behind = text[at] == '-';
    if (!behind && text[at] != '+') {
      return false;
    }
    at++;
    int hours = number(at + 2, 2);
    if (at < end && text[at] == ':') {
      at++;
    }
    int minutes = at < end ? number(at + 2, 2) : 0;
    offset = (hours * 60L + minutes) * 60 * SECOND * (behind ? -1 : 1);
    return hours >= 0 && hours <= 18 && minutes >= 0 && minutes <= 59;
  }

  private boolean sign(char sign) {
    return at < end && text[at++] == sign;
  }

  private boolean digitAt(int i) {
    return i < end && NumberText.digit(text[i]);
  }

  private int digits() {
    int i = at;
    while (digitAt(i)) {
      i++;
    }
    return i - at;
  }

  /** The next digits, at most so many, or -1. */
  private int number(int most) {
    return number(Math.min(end, at + most), 1);
  }

  /** The next digits up to {@code limit}, at least so many, or -1. */
  private int number(int limit, int least) {
    int value = 0;
    int start = at;
    while (at < limit && digitAt(at)) {
      value = value * 10 + (text[at++] - '0');
    }
    return at - start < least ? -1 : value;
  }
}
