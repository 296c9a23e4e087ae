package org.cabildo.table;

/**
 * What a cell may be, one bit each. A cell may be several things: {@code 1.234} is a decimal with a
 * point and a whole number with dots between thousands; {@code 3/4/2024} is a day in April and one
 * in March. Which of them counts is decided when all cells of the column were seen.
 */
final class Looks {
  /** Nothing but text. */
  static final long NONE = 0;

  /** A whole number as plain digits with at most a minus: what a code may also be. */
  static final long PLAIN = 1;

  /** Numbers with a decimal point and no, or a certain, sign between thousands. */
  static final long POINT = 1 << 1;

  static final long POINT_COMMAS = 1 << 2;
  static final long POINT_SPACES = 1 << 3;
  static final long POINT_APOSTROPHES = 1 << 4;

  /** Numbers with a decimal comma and no, or a certain, sign between thousands. */
  static final long COMMA = 1 << 5;

  static final long COMMA_DOTS = 1 << 6;
  static final long COMMA_SPACES = 1 << 7;
  static final long COMMA_APOSTROPHES = 1 << 8;

  /** Digits behind a zero, or with a zero in front that no number has: {@code 014}. */
  static final long LEADING_ZERO = 1 << 9;

  /** Eight digits that are a possible {@code yyyyMMdd}. */
  static final long COMPACT_DATE = 1 << 10;

  static final long TRUE_FALSE = 1 << 11;
  static final long SI_NO = 1 << 12;
  static final long VERDADERO_FALSO = 1 << 13;
  static final long YES_NO = 1 << 14;
  static final long SIM_NAO = 1 << 15;

  /** One letter, which says yes or no only where both letters of the pair occur. */
  static final long T_F = 1 << 16;

  static final long V_F = 1 << 17;
  static final long S_N = 1 << 18;
  static final long Y_N = 1 << 19;

  /** A date when the day is read before the month, or the month before the day. */
  static final long DATE_DAY_FIRST = 1 << 20;

  static final long DATE_MONTH_FIRST = 1 << 21;
  static final long LOCAL_DAY_FIRST = 1 << 22;
  static final long LOCAL_MONTH_FIRST = 1 << 23;
  static final long ZONED_DAY_FIRST = 1 << 24;
  static final long ZONED_MONTH_FIRST = 1 << 25;

  /** Both orders of day and month are possible and mean different days. */
  static final long ANY_ORDER = 1 << 26;

  /** Written as a date, and no such day exists. */
  static final long NO_SUCH_DAY = 1 << 27;

  static final long TIME = 1 << 28;
  static final long DURATION = 1 << 29;

  /** Two numbers that are a latitude and a longitude, or the other way round. */
  static final long LAT_LON = 1 << 30;

  static final long LON_LAT = 1L << 31;
  static final long GEOMETRY = 1L << 32;

  /** A number with decimals when its sign is a point, or when it is a comma. */
  static final long POINT_FRACTION = 1L << 33;

  static final long COMMA_FRACTION = 1L << 34;

  /** {@code 31-12-24}: a date with the day first, or a code. */
  static final long SHORT_DATE = 1L << 35;

  /** The same, and it may also begin with the year. */
  static final long SHORT_YEAR_FIRST = 1L << 36;

  /** {@code 27:30}: hours and minutes; below 24 hours also a time of day. */
  static final long SHORT_SPAN = 1L << 37;

  /** One coordinate in degrees, minutes and seconds, north or south. */
  static final long DEGREES_NORTH = 1L << 38;

  /** The same, east or west. */
  static final long DEGREES_EAST = 1L << 39;

  /** {@code 11.}: a whole number, and a point without decimals. */
  static final long BARE_POINT = 1L << 40;

  static final long DEGREES = DEGREES_NORTH | DEGREES_EAST;
  static final long POINTS = POINT | POINT_COMMAS | POINT_SPACES | POINT_APOSTROPHES;
  static final long COMMAS = COMMA | COMMA_DOTS | COMMA_SPACES | COMMA_APOSTROPHES;
  static final long NUMBERS = POINTS | COMMAS;
  static final long DATES = DATE_DAY_FIRST | DATE_MONTH_FIRST;
  static final long LOCALS = LOCAL_DAY_FIRST | LOCAL_MONTH_FIRST;
  static final long ZONEDS = ZONED_DAY_FIRST | ZONED_MONTH_FIRST;
  static final long DAY_FIRST = DATE_DAY_FIRST | LOCAL_DAY_FIRST | ZONED_DAY_FIRST;
  static final long MONTH_FIRST = DATE_MONTH_FIRST | LOCAL_MONTH_FIRST | ZONED_MONTH_FIRST;

  private Looks() {}
}
