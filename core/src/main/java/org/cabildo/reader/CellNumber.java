package org.cabildo.reader;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Numbers of spreadsheets as text that means the same everywhere: decimals with a point and no more
 * digits than tell the number apart, ISO 8601 dates and times, {@code 294:25:32} for durations.
 */
final class CellNumber {
  private static final long MILLIS_OF_DAY = 86_400_000;

  /** 31 December 9999. */
  private static final double LAST_DAY = 2_958_466;

  /** The first day that Excel numbers as others do: it has a 29 February 1900. */
  private static final int RIGHT_FROM = 61;

  private final boolean from1904;

  CellNumber(boolean from1904) {
    this.from1904 = from1904;
  }

  String text(double value, CellFormat format) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    return switch (format.kind()) {
      case NUMBER -> plain(value);
      case PERCENT -> percent(value);
      case PADDED -> format.code().text(value);
      case DATE -> dated(value) ? moment(value).toLocalDate().toString() : plain(value);
      case TIME -> value >= 0 && value < LAST_DAY ? time(value) : plain(value);
      case DATE_TIME -> dated(value) ? dateTime(moment(value)) : plain(value);
      case DURATION -> Math.abs(value) < LAST_DAY ? duration(millis(value)) : plain(value);
    };
  }

  /** The shortest decimal that is this number; 15 digits are what spreadsheets show. */
  static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return decimal(value).toPlainString();
  }

  private static BigDecimal decimal(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  static String percent(double value) {
    BigDecimal percent = decimal(value).movePointRight(2);
    return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + "%";
  }

  private boolean dated(double serial) {
    return serial >= (from1904 ? 0 : 1) && serial < LAST_DAY && (from1904 || (long) serial != 60);
  }

  private LocalDateTime moment(double serial) {
    LocalDate start =
        from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, serial < RIGHT_FROM ? 31 : 30);
    long millis = millis(serial);
    return start
        .plusDays(Math.floorDiv(millis, MILLIS_OF_DAY))
        .atStartOfDay()
        .plusNanos(Math.floorMod(millis, MILLIS_OF_DAY) * 1_000_000);
  }

  /** Days as milliseconds; what floating point leaves next to a second is that second. */
  private static long millis(double days) {
    long millis = Math.round(days * MILLIS_OF_DAY);
    long beyond = Math.floorMod(millis, 1000L);
    return beyond <= 1 ? millis - beyond : beyond >= 999 ? millis + 1000 - beyond : millis;
  }

  private static String dateTime(LocalDateTime moment) {
    return moment.toLocalDate() + "T" + time(moment.toLocalTime());
  }

  private static String time(double serial) {
    long millis = Math.floorMod(millis(serial), MILLIS_OF_DAY);
    return time(LocalTime.ofNanoOfDay(millis * 1_000_000));
  }

  private static String time(LocalTime time) {
    String text = time.toString();
    return text.length() == 5 ? text + ":00" : text;
  }

  /** {@code 294:25:32}. */
  static String duration(long millis) {
    long seconds = Math.abs(millis) / 1000;
    String text = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    long rest = Math.abs(millis) % 1000;
    return (millis < 0 ? "-" : "") + (rest == 0 ? text : text + ".%03d".formatted(rest));
  }
}
