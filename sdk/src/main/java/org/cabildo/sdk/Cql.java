package org.cabildo.sdk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names and values in OGC CQL2 Text (OGC 21-065r2, annex B). */
final class Cql {
  private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Words that a bare name could be mistaken for. */
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "not",
          "between",
          "in",
          "like",
          "is",
          "null",
          "true",
          "false",
          "as",
          "asc",
          "desc",
          "distinct",
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "median",
          "stddev",
          "year",
          "month",
          "date",
          "timestamp",
          "interval",
          "date_trunc",
          "casei",
          "accenti",
          "div");

  private Cql() {}

  static String name(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column has a name");
    }
    boolean bare =
        BARE.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    return bare ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  static String text(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }

  static String value(Object value) {
    Objects.requireNonNull(value, "nothing equals null; ask isEmpty() or isNotEmpty()");
    if (value instanceof CharSequence || value instanceof UUID) {
      return text(value.toString());
    }
    if (value instanceof Enum<?>) {
      // Its name would be another spelling of what the cells say, and would find nothing.
      throw new IllegalArgumentException(
          "compare with the text of the cells, not with the constant " + value);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Boolean) {
      return value.toString().toUpperCase(Locale.ROOT);
    }
    if (value instanceof LocalDate) {
      return "DATE('" + value + "')";
    }
    if (value instanceof Year) {
      return value.toString();
    }
    return "TIMESTAMP('" + instant(value) + "')";
  }

  /** Plain digits: exponents, NaN and infinities are not for people who compare columns. */
  private static String number(Number number) {
    if (number instanceof BigDecimal exact) {
      return exact.toPlainString();
    }
    if (number instanceof Double || number instanceof Float) {
      if (!Double.isFinite(number.doubleValue())) {
        throw new IllegalArgumentException("no column has the value " + number);
      }
      return new BigDecimal(number.toString()).toPlainString();
    }
    if (number instanceof BigInteger) {
      return number.toString();
    }
    return Long.toString(number.longValue());
  }

  private static Instant instant(Object value) {
    if (value instanceof Instant instant) {
      return instant;
    }
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    if (value instanceof ZonedDateTime moment) {
      return moment.toInstant();
    }
    if (value instanceof LocalDateTime local) {
      return local.toInstant(ZoneOffset.UTC);
    }
    throw new IllegalArgumentException(
        "a column holds text, numbers, booleans, dates or instants, not "
            + Cells.article(value.getClass()));
  }
}
