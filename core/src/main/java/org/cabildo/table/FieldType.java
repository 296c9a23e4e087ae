package org.cabildo.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the values of a column are, named as in Frictionless Table Schema. */
public enum FieldType {
  /** Whole number of up to 18 digits; JSON number. */
  INTEGER,
  /** Decimal number; JSON number. */
  NUMBER,
  /** Yes or no; JSON boolean. */
  BOOLEAN,
  /** Calendar date; JSON text {@code 2024-02-29}. */
  DATE,
  /** Date and time without zone, or in UTC when the file said so; JSON text ISO 8601. */
  DATETIME,
  /** Time of day; JSON text {@code 14:30:00}. */
  TIME,
  /** Span of time, also over 24 hours, exact to the millisecond; JSON text {@code PT294H25M32S}. */
  DURATION,
  /** A place; JSON text with latitude and longitude in degrees: {@code 20.66194, -103.349483}. */
  GEOPOINT,
  /** A geometry in longitude and latitude; JSON text that is a GeoJSON geometry. */
  GEOMETRY,
  /** Anything else, kept as it was written; JSON text. */
  STRING;

  /** The public name: {@code integer}; {@code geojson} for {@link #GEOMETRY}. */
  public String key() {
    return this == GEOMETRY ? "geojson" : name().toLowerCase(Locale.ROOT);
  }

  /** The type of that public name. */
  public static Optional<FieldType> of(String key) {
    return Arrays.stream(values()).filter(t -> t.key().equals(key)).findFirst();
  }

  /** Whether it has sums and means: numbers and spans of time. */
  public boolean isMeasure() {
    return this == INTEGER || this == NUMBER || this == DURATION;
  }

  /** Whether one value can be less than another. */
  public boolean isOrdered() {
    return this != BOOLEAN && !isPlace();
  }

  /** Whether rows are counted by its values: those that people tell apart, not measures. */
  public boolean isCountable() {
    return this == STRING || this == BOOLEAN || this == INTEGER || this == DATE;
  }

  /** Whether it is a place or a geometry. */
  public boolean isPlace() {
    return this == GEOPOINT || this == GEOMETRY;
  }
}
