package org.cabildo.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Values as {@link RowStream} promises them, from what the engine returns. */
final class Values {
  private Values() {}

  /** The value in column {@code index}, counted from 1. */
  static @Nullable Object read(ResultSet row, int index, FieldType type) throws SQLException {
    return switch (type) {
      case INTEGER -> whole(row.getObject(index));
      case NUMBER -> number(row.getObject(index));
      case BOOLEAN -> row.getObject(index);
      case DATE -> row.getObject(index, LocalDate.class);
      case DATETIME -> row.getObject(index, LocalDateTime.class);
      case TIME -> row.getObject(index, LocalTime.class);
      case DURATION -> duration(row.getObject(index));
      case GEOPOINT -> point(row.getObject(index));
      case GEOMETRY, STRING -> row.getString(index);
    };
  }

  /** The same from an object that came another way; text, times and truth are what they are. */
  static @Nullable Object of(Object value, FieldType type) {
    return switch (type) {
      case INTEGER -> whole(value instanceof BigDecimal decimal ? decimal.toBigInteger() : value);
      case NUMBER -> number(value);
      case DURATION -> duration(value);
      case BOOLEAN, DATE, DATETIME, TIME, GEOPOINT, GEOMETRY, STRING -> value;
    };
  }

  private static @Nullable Object whole(@Nullable Object value) {
    if (value instanceof BigInteger big) {
      return big.bitLength() < Long.SIZE ? (Object) big.longValue() : new BigDecimal(big);
    }
    return value instanceof Number number ? (Object) number.longValue() : null;
  }

  private static @Nullable Object number(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return plain(decimal);
    }
    if (value instanceof Double || value instanceof Float) {
      double real = ((Number) value).doubleValue();
      return Double.isFinite(real) ? (Object) real : null;
    }
    if (value instanceof BigInteger big) {
      return new BigDecimal(big);
    }
    return value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
  }

  /** Spans of time are kept in seconds; means of them are rounded to the millisecond. */
  private static @Nullable Duration duration(@Nullable Object seconds) {
    if (seconds instanceof BigDecimal exact) {
      return Duration.ofMillis(exact.movePointRight(ColumnPlan.MILLISECONDS).longValueExact());
    }
    return seconds instanceof Number real
        ? Duration.ofMillis(Math.round(real.doubleValue() * 1000))
        : null;
  }

  /** A span of time as the engine compares it. */
  static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), ColumnPlan.MILLISECONDS);
  }

  private static @Nullable GeoPoint point(@Nullable Object value) throws SQLException {
    if (!(value instanceof Struct struct)) {
      return null;
    }
    Object[] degrees = struct.getAttributes();
    return new GeoPoint((Double) degrees[0], (Double) degrees[1]);
  }

  /** Degrees without exponent and trailing zeros. */
  static String degrees(double degrees) {
    BigDecimal decimal = BigDecimal.valueOf(degrees).stripTrailingZeros();
    return decimal.toPlainString();
  }

  private static BigDecimal plain(BigDecimal decimal) {
    if (decimal.scale() <= 0) {
      return decimal;
    }
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A value as text, the same in CSV, JSON and statistics. */
  static String text(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    return value.toString();
  }
}
