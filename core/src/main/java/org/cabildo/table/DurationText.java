package org.cabildo.table;

/**
 * Reads a span of time: {@code 294:25:32}, {@code 27:30}, {@code 12d 06:25:32}, {@code 3 días
 * 04:00:00}, {@code PT294H25M32S}, {@code P1DT2H} (ISO 8601-1:2019, 5.5.2, without years and
 * months, which have no certain length).
 */
final class DurationText {
  /** Not a span of time. */
  static final long NONE = Long.MIN_VALUE;

  private static final long SECOND = 1_000;
  private static final long DAY = 86_400 * SECOND;
  private static final int MOST_DIGITS = 7;

  private DurationText() {}

  /** Whether a span of time is more than hours and minutes: {@code 27:30}. */
  static boolean hasSeconds(char[] text, int from, int to) {
    int colon = to - 3;
    if (colon <= from || text[colon] != ':') {
      return true;
    }
    int start = text[from] == '-' ? from + 1 : from;
    return digits(text, start, colon) != colon;
  }

  /** Milliseconds, or {@link #NONE}. */
  static long millis(char[] text, int from, int to) {
    boolean negative = text[from] == '-';
    int start = negative ? from + 1 : from;
    if (start >= to) {
      return NONE;
    }
    long millis = text[start] == 'P' ? iso(text, start + 1, to) : clock(text, start, to);
    return negative && millis != NONE ? -millis : millis;
  }

  private static long clock(char[] text, int from, int to) {
    int at = digits(text, from, to);
    if (at == from || at - from > MOST_DIGITS || at >= to) {
      return NONE;
    }
    long first = number(text, from, at);
    if (text[at] == ':') {
      return to - at == 3 ? minutes(text, first, at + 1) : hours(text, from, to);
    }
    int behind = day(text, at, to);
    long rest = behind < 0 ? NONE : hours(text, behind, to);
    return rest == NONE || rest >= DAY ? NONE : first * DAY + rest;
  }

  /** Where the word for days and the space behind it end, or -1. */
  private static int day(char[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] == ' ') {
      at++;
    }
    int word = at;
    while (at < to && Character.isLetter(text[at])) {
      at++;
    }
    String unit = new String(text, word, Math.min(5, at - word));
    if (!unit.matches("(?i)d|d[i\u00ed]as?|days?")) {
      return -1;
    }
    if (at < to && text[at] == ',') {
      at++;
    }
    while (at < to && text[at] == ' ') {
      at++;
    }
    return at;
  }

  /** {@code h:mm}, from the minutes on. */
  private static long minutes(char[] text, long hours, int from) {
    boolean digits = digits(text, from, from + 2) == from + 2;
    long minutes = digits ? number(text, from, from + 2) : 60;
    return minutes > 59 ? NONE : (hours * 60 + minutes) * 60 * SECOND;
  }

  /** {@code h:mm:ss[.fff]}. */
  private static long hours(char[] text, int from, int to) {
    int colon = digits(text, from, to);
    if (colon == from
        || colon - from > MOST_DIGITS
        || to - colon < 6
        || text[colon] != ':'
        || text[colon + 3] != ':') {
      return NONE;
    }
    int second = colon + 6;
    if (digits(text, colon + 1, to) != colon + 3 || digits(text, colon + 4, second) != second) {
      return NONE;
    }
    long minutes = number(text, colon + 1, colon + 3);
    long seconds = number(text, colon + 4, second);
    long fraction = second == to ? 0 : fraction(text, second, to);
    if (minutes > 59 || seconds > 59 || fraction == NONE) {
      return NONE;
    }
    return ((number(text, from, colon) * 60 + minutes) * 60 + seconds) * SECOND + fraction;
  }

  private static long iso(char[] text, int from, int to) {
    long millis = 0;
    boolean time = false;
    int parts = 0;
    int at = from;
    while (at < to) {
      if (text[at] == 'T' && !time) {
        time = true;
        at++;
        continue;
      }
      int behind = digits(text, at, to);
      if (behind == at || behind - at > MOST_DIGITS || behind >= to) {
        return NONE;
      }
      long amount = number(text, at, behind);
      int unit = behind;
      long fraction = 0;
      if (text[behind] == '.' || text[behind] == ',') {
        unit = digits(text, behind + 1, to);
        fraction = unit < to && text[unit] == 'S' ? fraction(text, behind, unit) : NONE;
      }
      long length = unit < to ? length(text[unit], time) : NONE;
      if (length == NONE || fraction == NONE) {
        return NONE;
      }
      millis += amount * length + fraction;
      parts++;
      at = unit + 1;
    }
    return parts > 0 ? millis : NONE;
  }

  private static long length(char unit, boolean time) {
    return switch (unit) {
      case 'D' -> time ? NONE : DAY;
      case 'W' -> time ? NONE : 7 * DAY;
      case 'H' -> time ? 3_600 * SECOND : NONE;
      case 'M' -> time ? 60 * SECOND : NONE;
      case 'S' -> time ? SECOND : NONE;
      default -> NONE;
    };
  }

  /** Milliseconds of the digits behind the sign at {@code from}; finer than that is none. */
  private static long fraction(char[] text, int from, int to) {
    if ((text[from] != '.' && text[from] != ',')
        || from + 1 == to
        || digits(text, from + 1, to) != to) {
      return NONE;
    }
    long unit = SECOND;
    long millis = 0;
    for (int i = from + 1; i < to; i++) {
      unit /= 10;
      if (unit == 0 && text[i] != '0') {
        return NONE;
      }
      millis += (text[i] - '0') * unit;
    }
    return millis;
  }

  private static int digits(char[] text, int from, int to) {
    int i = from;
    while (i < to && NumberText.digit(text[i])) {
      i++;
    }
    return i;
  }

  private static long number(char[] text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }
}
