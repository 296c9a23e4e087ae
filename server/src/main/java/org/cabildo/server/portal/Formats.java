package org.cabildo.server.portal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * How numbers, dates and sizes are written for a reader in one place.
 *
 * @param locale {@code es-MX}, {@code es-AR} … or English
 * @param zone time zone of the government
 */
public record Formats(Locale locale, ZoneId zone) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "\"type\"\\s*:\\s*\"((?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)\"");

  /** Formats for readers of {@code language} in {@code country}, ISO 3166-1 alpha-2. */
  public static Formats of(Locale language, String country, ZoneId zone) {
    boolean english = "en".equals(language.getLanguage());
    return new Formats(english ? Locale.UK : new Locale("es", country), zone);
  }

  /** {@code 48,213}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** At most {@code decimals} decimals: {@code 12.5}. */
  public String number(double number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /** Exactly {@code decimals} decimals, so that numbers below one another can be compared. */
  public String fixed(double number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /** A share of 1 as {@code 12 %}; under one per cent with one decimal. */
  public String percent(double share) {
    double percent = share * 100;
    boolean small = percent > 0 && percent < 1;
    return number(percent, small ? 1 : 0) + "\u00a0%";
  }

  /** {@code 1.2 MB}, in units of 1,000. */
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return number(bytes) + "\u00a0B";
    }
    if (bytes < 1_000_000) {
      return number(bytes / 1000.0, bytes < 10_000 ? 1 : 0) + "\u00a0kB";
    }
    return bytes < 1_000_000_000
        ? number(bytes / 1e6, 1) + "\u00a0MB"
        : number(bytes / 1e9, 1) + "\u00a0GB";
  }

  /** {@code 12 nov 2026}. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(date).replace(".", "");
  }

  /** {@code 12 nov 2026}, the day it was here. */
  public String date(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  /** {@code 12 nov 2026, 18:05}. */
  public String dateTime(LocalDateTime time) {
    return date(time.toLocalDate()) + ", " + DateTimeFormatter.ofPattern("HH:mm").format(time);
  }

  /** {@code 12 nov 2026, 18:05}, the time it was here. */
  public String dateTime(Instant instant) {
    return dateTime(instant.atZone(zone).toLocalDateTime());
  }

  /** For {@code <time datetime>}: {@code 2026-11-12}. */
  public String iso(Instant instant) {
    return instant.atZone(zone).toLocalDate().toString();
  }

  /** For machines: {@code 2026-11-12T18:05:00Z}. */
  public static String timestamp(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.atOffset(ZoneOffset.UTC).withNano(0));
  }

  /** The value of a cell; empty where there is none. */
  public String cell(@Nullable Object value, Field field, Texts texts) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return texts.of(yes ? "value.true" : "value.false");
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof LocalDateTime time) {
      return dateTime(time);
    }
    if (value instanceof LocalTime time) {
      return time(time);
    }
    if (value instanceof Duration span) {
      return duration(span);
    }
    if (value instanceof Number number) {
      return number(number, Labels.isLabel(field));
    }
    return field.type() == FieldType.GEOMETRY ? shape(value.toString(), texts) : value.toString();
  }

  /** The least or greatest value of a column, which comes as text in the column's own form. */
  public String bound(String value, Field field, Texts texts) {
    try {
      return switch (field.type()) {
        case INTEGER, NUMBER -> cell(new BigDecimal(value), field, texts);
        case DATE -> date(LocalDate.parse(value));
        case DATETIME -> dateTime(LocalDateTime.parse(value.replace("Z", "").replace(' ', 'T')));
        case TIME -> time(LocalTime.parse(value));
        case DURATION -> duration(Duration.parse(value));
        case BOOLEAN -> texts.of(Boolean.parseBoolean(value) ? "value.true" : "value.false");
        case STRING, GEOPOINT, GEOMETRY -> value;
      };
    } catch (java.time.DateTimeException | NumberFormatException e) {
      // Statistics keep the column's own form; what cannot be read is shown as it stands.
      return value;
    }
  }

  /** The mean of a column, of spans of time in seconds. */
  public String mean(double mean, Field field) {
    return field.type() == FieldType.DURATION
        ? duration(Duration.ofSeconds(Math.round(mean)))
        : number(mean, 2);
  }

  /** {@code 14:30}, with seconds where there are some. */
  private static String time(LocalTime time) {
    return DateTimeFormatter.ofPattern(time.getSecond() == 0 ? "HH:mm" : "HH:mm:ss").format(time);
  }

  /** {@code 294:25:32}: hours, minutes and seconds. */
  private static String duration(Duration span) {
    Duration size = span.abs();
    String sign = span.isNegative() ? "-" : "";
    return sign
        + String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            size.toHours(),
            size.toMinutesPart(),
            size.toSecondsPart());
  }

  /** What kind of geometry it is: the coordinates are for maps. */
  private static String shape(String json, Texts texts) {
    Matcher kind = SHAPE.matcher(json);
    return kind.find() ? texts.of("geometry." + kind.group(1).toLowerCase(Locale.ROOT)) : json;
  }

  private String number(Number number, boolean label) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(8);
    format.setGroupingUsed(!label);
    return format.format(number);
  }
}
