package org.cabildo.table;

import static org.cabildo.table.FieldType.BOOLEAN;
import static org.cabildo.table.FieldType.DATE;
import static org.cabildo.table.FieldType.DATETIME;
import static org.cabildo.table.FieldType.NUMBER;
import static org.cabildo.table.FieldType.STRING;

/** How the cells of a column are read once its type is decided. */
enum Form {
  /** {@code 1234.50}. */
  POINT(NUMBER, Looks.POINT),
  /** {@code 1,234.50}. */
  POINT_COMMAS(NUMBER, Looks.POINT_COMMAS),
  /** {@code 1 234.50}. */
  POINT_SPACES(NUMBER, Looks.POINT_SPACES),
  /** {@code 1'234.50}. */
  POINT_APOSTROPHES(NUMBER, Looks.POINT_APOSTROPHES),
  /** {@code 1234,50}. */
  COMMA(NUMBER, Looks.COMMA),
  /** {@code 1.234,50}. */
  COMMA_DOTS(NUMBER, Looks.COMMA_DOTS),
  /** {@code 1 234,50}. */
  COMMA_SPACES(NUMBER, Looks.COMMA_SPACES),
  /** {@code 1'234,50}. */
  COMMA_APOSTROPHES(NUMBER, Looks.COMMA_APOSTROPHES),
  TRUE_FALSE(BOOLEAN, Looks.TRUE_FALSE),
  SI_NO(BOOLEAN, Looks.SI_NO),
  VERDADERO_FALSO(BOOLEAN, Looks.VERDADERO_FALSO),
  YES_NO(BOOLEAN, Looks.YES_NO),
  SIM_NAO(BOOLEAN, Looks.SIM_NAO),
  T_F(BOOLEAN, Looks.T_F),
  V_F(BOOLEAN, Looks.V_F),
  S_N(BOOLEAN, Looks.S_N),
  Y_N(BOOLEAN, Looks.Y_N),
  DAY_FIRST(DATE, Looks.DATE_DAY_FIRST),
  MONTH_FIRST(DATE, Looks.DATE_MONTH_FIRST),
  /** {@code 31-12-24}; only under a header that says date. */
  SHORT_DAY_FIRST(DATE, Looks.SHORT_DATE),
  /** {@code 20240131}; only where the publisher says so. */
  COMPACT(DATE, Looks.COMPACT_DATE),
  LOCAL_DAY_FIRST(DATETIME, Looks.LOCAL_DAY_FIRST),
  LOCAL_MONTH_FIRST(DATETIME, Looks.LOCAL_MONTH_FIRST),
  /** With an offset; kept in UTC. */
  ZONED_DAY_FIRST(DATETIME, Looks.ZONED_DAY_FIRST),
  ZONED_MONTH_FIRST(DATETIME, Looks.ZONED_MONTH_FIRST),
  TIME(FieldType.TIME, Looks.TIME),
  DURATION(FieldType.DURATION, Looks.DURATION),
  /** {@code 27:30} as well; only where a value of 24 hours and the header say so. */
  SHORT_DURATION(FieldType.DURATION, Looks.DURATION | Looks.SHORT_SPAN),
  LAT_LON(FieldType.GEOPOINT, Looks.LAT_LON),
  LON_LAT(FieldType.GEOPOINT, Looks.LON_LAT),
  /** {@code 19°32'24"N}; kept in decimal degrees. */
  DEGREES_NORTH(NUMBER, Looks.DEGREES_NORTH),
  /** {@code 96°55'38"W}. */
  DEGREES_EAST(NUMBER, Looks.DEGREES_EAST),
  GEOMETRY(FieldType.GEOMETRY, Looks.GEOMETRY),
  /** Anything. */
  TEXT(STRING, ~0L);

  private final FieldType type;
  private final long look;

  Form(FieldType type, long look) {
    this.type = type;
    this.look = look;
  }

  /** What values it gives; numbers without decimals are {@link FieldType#INTEGER} in the end. */
  FieldType type() {
    return type;
  }

  /** The look that a cell of this form has. */
  long look() {
    return look;
  }

  /** The sign before decimals. */
  char decimal() {
    return (look & Looks.COMMAS) != 0 && this != TEXT ? ',' : '.';
  }

  /** Whether its cells are degrees, minutes and seconds. */
  boolean degrees() {
    return (look & Looks.DEGREES) != 0 && this != TEXT;
  }

  boolean monthFirst() {
    return (look & Looks.MONTH_FIRST) != 0 && this != TEXT;
  }
}
