package org.cabildo.table;

/**
 * Finds out in one look what a cell may be. Its first character decides what is tried, so that most
 * cells cost one pass. One object serves all cells of an import and makes none; its results are of
 * the cell read last.
 */
final class CellScan {
  private static final double POLE = 90;
  private static final double ANTIMERIDIAN = 180;
  private final NumberScan number = new NumberScan();
  private final DateScan date = new DateScan();
  private final ClockScan clock = new ClockScan();
  private final PointScan point = new PointScan();
  private final DegreesScan degrees = new DegreesScan();
  private int absent;

  NumberScan number() {
    return number;
  }

  DateScan date() {
    return date;
  }

  ClockScan clock() {
    return clock;
  }

  PointScan point() {
    return point;
  }

  DegreesScan degrees() {
    return degrees;
  }

  /** Which of the {@link Words} for absence the cell is, or {@link Words#PRESENT}. */
  int absent() {
    return absent;
  }

  /** The {@link Looks} of the slice, which is not empty and has no white space around it. */
  long look(char[] text, int from, int to) {
    absent = Words.PRESENT;
    char first = text[from];
    if (NumberText.digit(first)) {
      return figures(text, from, to);
    }
    if (Character.isLetter(first)) {
      return letters(text, from, to);
    }
    if (first == '{') {
      return geometry(text, from, to);
    }
    absent = Words.absent(text, from, to);
    if (absent != Words.PRESENT) {
      return Looks.NONE;
    }
    long look = number.look(text, from, to);
    if (look != Looks.NONE) {
      return look;
    }
    look = first == '-' ? duration(text, from, to) : Looks.NONE;
    return look == Looks.NONE ? place(text, from, to) : look;
  }

  private long figures(char[] text, int from, int to) {
    long look = number.look(text, from, to);
    if (look != Looks.NONE) {
      if (look == Looks.LEADING_ZERO && to - from >= GeometryText.SHORTEST_BINARY) {
        return look | geometry(text, from, to);
      }
      return look | (to - from == 8 ? compact(text, from) : Looks.NONE);
    }
    if (text[from] == '0' || text[from] == '9') {
      absent = Words.absent(text, from, to);
      if (absent != Words.PRESENT) {
        return Looks.NONE;
      }
    }
    look = moment(text, from, to);
    if (look == Looks.NONE) {
      look = span(text, from, to);
    }
    if (look == Looks.NONE) {
      look = place(text, from, to);
    }
    return look != Looks.NONE || to - from < GeometryText.SHORTEST_BINARY
        ? look
        : geometry(text, from, to);
  }

  private long letters(char[] text, int from, int to) {
    long look = Words.yesOrNo(text, from, to);
    if (look != Looks.NONE) {
      return look;
    }
    absent = Words.absent(text, from, to);
    if (absent != Words.PRESENT) {
      return Looks.NONE;
    }
    char last = text[to - 1];
    if (last == ')' || GeometryText.endsEmpty(text, from, to)) {
      return geometry(text, from, to);
    }
    if (!NumberText.digit(last)) {
      boolean iso = text[from] == 'P' && DurationText.millis(text, from, to) != DurationText.NONE;
      return iso ? Looks.DURATION : Looks.NONE;
    }
    look = Units.mayBegin(text[from]) ? number.look(text, from, to) : Looks.NONE;
    return look == Looks.NONE ? moment(text, from, to) : look;
  }

  private static long compact(char[] text, int from) {
    int value = 0;
    for (int i = from; i < from + 8; i++) {
      value = value * 10 + text[i] - '0';
    }
    int year = value / 10_000;
    boolean day =
        year >= 1900
            && year <= 2100
            && DateScan.days(year, value / 100 % 100, value % 100) != DateScan.NONE;
    return day ? Looks.COMPACT_DATE : Looks.NONE;
  }

  private long moment(char[] text, int from, int to) {
    int behind = date.read(text, from, to);
    if (behind == DateScan.NOTHING) {
      return Looks.NONE;
    }
    boolean clocked = behind < to;
    if (date.dashed()) {
      return clocked || date.dayFirst() == DateScan.NONE ? Looks.NONE : shortDate();
    }
    if (clocked) {
      int start = clockStart(text, behind, to);
      if (start == behind || !clock.readBehindDate(text, start, to)) {
        return Looks.NONE;
      }
    }
    long look = Looks.NONE;
    if (date.dayFirst() != DateScan.NONE) {
      look |= Looks.DAY_FIRST;
    }
    if (date.monthFirst() != DateScan.NONE) {
      look |= Looks.MONTH_FIRST;
    }
    if (look == Looks.NONE) {
      return Looks.NO_SUCH_DAY;
    }
    boolean either = look == (Looks.DAY_FIRST | Looks.MONTH_FIRST);
    look &= !clocked ? Looks.DATES : clock.zoned() ? Looks.ZONEDS : Looks.LOCALS;
    return either && date.slashes() && date.dayFirst() != date.monthFirst()
        ? look | Looks.ANY_ORDER
        : look;
  }

  private long shortDate() {
    return date.yearFirst() ? Looks.SHORT_DATE | Looks.SHORT_YEAR_FIRST : Looks.SHORT_DATE;
  }

  /** Where the time of day starts behind a date: after a T, a comma or spaces. */
  static int clockStart(char[] text, int from, int to) {
    int at = from;
    if (text[at] == 'T' || text[at] == 't' || text[at] == ',') {
      at++;
    }
    while (at < to && ClockScan.blank(text[at])) {
      at++;
    }
    return at;
  }

  private long span(char[] text, int from, int to) {
    long look = clock.read(text, from, to) ? Looks.TIME : Looks.NONE;
    return look | duration(text, from, to);
  }

  private static long duration(char[] text, int from, int to) {
    if (DurationText.millis(text, from, to) == DurationText.NONE) {
      return Looks.NONE;
    }
    return DurationText.hasSeconds(text, from, to) ? Looks.DURATION : Looks.SHORT_SPAN;
  }

  private long place(char[] text, int from, int to) {
    if (NumberText.digit(text[from]) && degrees.read(text, from, to) == to) {
      return degrees.latitude() ? Looks.DEGREES_NORTH : Looks.DEGREES_EAST;
    }
    if (!point.read(text, from, to)) {
      return Looks.NONE;
    }
    if (point.lettered()) {
      return Looks.LAT_LON;
    }
    double a = Math.abs(point.first());
    double b = Math.abs(point.second());
    return (a <= POLE && b <= ANTIMERIDIAN ? Looks.LAT_LON : Looks.NONE)
        | (b <= POLE && a <= ANTIMERIDIAN ? Looks.LON_LAT : Looks.NONE);
  }

  private static long geometry(char[] text, int from, int to) {
    return GeometryText.isGeometry(text, from, to) ? Looks.GEOMETRY : Looks.NONE;
  }
}
