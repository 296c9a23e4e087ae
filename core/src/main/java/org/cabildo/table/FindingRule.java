package org.cabildo.table;

import java.util.Locale;
import java.util.Set;

/**
 * What an import may have to tell; each has its texts in {@code findings_es.properties} and {@code
 * findings_en.properties}.
 */
enum FindingRule {
  /** A row with more or fewer cells than the header. */
  RAGGED_ROW,
  /** A cell that does not fit the type of its column. */
  MISFIT,
  /** A cell written as a date that does not exist. */
  NO_SUCH_DAY,
  /** A header that already was the name of an earlier column, or none. */
  RENAMED_HEADER,
  /** A column described by the publisher that the file does not have. */
  DESCRIBED_BUT_ABSENT,
  /** Cells of a column that do not fit the type that the publisher gave it. */
  AGAINST_DESCRIPTION,
  /** Most cells have a type, too many have not. */
  MIXED_TYPES,
  /** Words that were taken for absence. */
  NULL_WORDS,
  /** Each sign may as well stand between thousands. */
  AMBIGUOUS_NUMBER,
  /** Day and month of every date could be exchanged. */
  AMBIGUOUS_DATE,
  /** Day and month could be exchanged, but another column tells their order. */
  ORDER_FROM_OTHER_COLUMN,
  /** Years with two digits were completed. */
  SHORT_YEARS,
  /** Numbers of eight digits that may be dates. */
  COMPACT_DATES,
  /** Codes that begin with a zero. */
  LEADING_ZEROS,
  /** More digits than a number can keep. */
  LONG_DIGITS,
  /**
   * Digits in groups of three, more than a number can keep: a spreadsheet lost the decimal sign.
   */
  GROUPED_DIGITS,
  /** Codes that a spreadsheet shows as powers of ten: digits are lost. */
  ROUNDED_CODES,
  /** Codes such as 1.1 and 1.10, which would be the same number. */
  NUMBERED_CODES,
  /** Whole numbers whose cells are marked as text. */
  MARKED_AS_TEXT,
  /** Whole numbers that are telephone numbers. */
  TELEPHONES,
  /** Whole numbers with a valid check digit: accounts, cards, tax numbers. */
  IDENTIFIERS,
  /** A currency or per cent sign that became the unit of the column. */
  UNIT,
  /** Degrees, minutes and seconds that became decimal degrees. */
  DEGREES,
  /** Several units in one column. */
  MIXED_UNITS,
  /** Times with an offset that were moved to UTC. */
  MOVED_TO_UTC,
  /** Times with and without offset in one column. */
  MIXED_OFFSETS,
  /** A table with other columns than those that are read as one, left out. */
  OTHER_COLUMNS,
  /** A table with the same columns in an order that cannot be followed, left out. */
  OTHER_ORDER,
  /** No table, or one whose columns have no names, left out. */
  WITHOUT_COLUMNS;

  /** The rules of rows that are set aside. */
  static Set<String> ofRows() {
    return Set.of(RAGGED_ROW.key(), MISFIT.key(), NO_SUCH_DAY.key());
  }

  /** The public name: {@code mixed-types}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
