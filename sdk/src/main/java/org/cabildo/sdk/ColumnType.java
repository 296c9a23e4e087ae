package org.cabildo.sdk;

import java.util.Locale;

/** What the values of a column are, and the Java type that holds them. */
public enum ColumnType {
  /** Whole numbers: {@code int}, {@code long}. */
  INTEGER,
  /** Decimal numbers: {@code BigDecimal}, {@code double}. */
  NUMBER,
  /** True or false: {@code boolean}. */
  BOOLEAN,
  /** Days: {@code LocalDate}. */
  DATE,
  /** Days with a time: {@code LocalDateTime}, {@code Instant}. */
  DATETIME,
  /** Times of day: {@code LocalTime}. */
  TIME,
  /** Spans of time: {@code Duration}. */
  DURATION,
  /** Places, as latitude and longitude with a comma between them: {@code String}. */
  GEOPOINT,
  /** Geometries, as GeoJSON text: {@code String}. */
  GEOJSON,
  /** Text: {@code String}, or an enum. */
  STRING,
  /** Something this version of the SDK does not know: {@code String}. */
  OTHER;

  static ColumnType of(String name) {
    for (ColumnType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return type;
      }
    }
    return OTHER;
  }
}
