package org.cabildo.sdk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.function.Function;

/** From what JSON can say (text, exact number, boolean) to what Java can say. */
final class Cells {
  private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS =
      Map.ofEntries(
          numbers(Integer.class, BigDecimal::intValueExact),
          numbers(Long.class, BigDecimal::longValueExact),
          numbers(Short.class, BigDecimal::shortValueExact),
          numbers(Byte.class, BigDecimal::byteValueExact),
          numbers(BigInteger.class, BigDecimal::toBigIntegerExact),
          numbers(BigDecimal.class, number -> number),
          numbers(Number.class, number -> number),
          numbers(Double.class, BigDecimal::doubleValue),
          numbers(Float.class, BigDecimal::floatValue),
          numbers(Year.class, number -> Year.of(number.intValueExact())));

  private static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.of(
          LocalDate.class, LocalDate::parse,
          LocalDateTime.class, text -> LocalDateTime.from(moment(text)),
          LocalTime.class, LocalTime::parse,
          Duration.class, Duration::parse,
          Instant.class, Cells::instant,
          OffsetDateTime.class, text -> instant(text).atOffset(ZoneOffset.UTC),
          UUID.class, UUID::fromString);

  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          int.class, Integer.class,
          long.class, Long.class,
          double.class, Double.class,
          float.class, Float.class,
          short.class, Short.class,
          byte.class, Byte.class,
          boolean.class, Boolean.class);

  private Cells() {}

  static boolean knows(Class<?> type) {
    Class<?> boxed = boxed(type);
    return boxed == String.class
        || boxed == Object.class
        || boxed == Boolean.class
        || boxed.isEnum()
        || NUMBERS.containsKey(boxed)
        || TEXTS.containsKey(boxed);
  }

  static Class<?> boxed(Class<?> type) {
    return BOXES.getOrDefault(type, type);
  }

  /**
   * Throws IllegalArgument-, Arithmetic- or DateTimeException when the value is of another kind.
   */
  static Object convert(Object cell, Class<?> type) {
    Class<?> wanted = boxed(type);
    if (wanted == Object.class) {
      return cell;
    }
    if (wanted == String.class) {
      return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
    if (wanted == Boolean.class && cell instanceof Boolean) {
      return cell;
    }
    Function<BigDecimal, Object> ofNumber = NUMBERS.get(wanted);
    if (cell instanceof BigDecimal number && ofNumber != null) {
      return ofNumber.apply(number);
    }
    Function<String, Object> ofText = TEXTS.get(wanted);
    if (cell instanceof String text && ofText != null) {
      return ofText.apply(text);
    }
    if (cell instanceof String text && wanted.isEnum()) {
      return constant(text, wanted);
    }
    throw new IllegalArgumentException("another kind of value");
  }

  /** How a message calls a type: {@code an int}, {@code a LocalDate}. */
  static String article(Class<?> type) {
    String name = type.getSimpleName();
    return ("aeiouAEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  private static Object constant(String text, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      if (name.equals(text) || spelling(name).equals(spelling(text))) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such constant");
  }

  /** {@code EN_REPARACION} and {@code en reparación} are the same. */
  private static String spelling(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[ -]", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static Instant instant(String text) {
    TemporalAccessor moment = moment(text);
    return moment instanceof OffsetDateTime known
        ? known.toInstant()
        : LocalDateTime.from(moment).toInstant(ZoneOffset.UTC);
  }

  /** Rows carry UTC, with or without the Z. */
  private static TemporalAccessor moment(String text) {
    if (text.indexOf('T') < 0) {
      return LocalDate.parse(text).atTime(LocalTime.MIDNIGHT);
    }
    return DateTimeFormatter.ISO_DATE_TIME.parseBest(
        text, OffsetDateTime::from, LocalDateTime::from);
  }

  private static Entry<Class<?>, Function<BigDecimal, Object>> numbers(
      Class<?> type, Function<BigDecimal, Object> converter) {
    return Map.entry(type, converter);
  }
}
