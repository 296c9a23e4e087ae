package org.cabildo.reader;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/**
 * Moments that a workbook writes in ISO 8601, as its cells show them: {@code
 * 1899-12-31T10:30:00.000} is a time of day under a format of times.
 */
final class CellMoment {
  private static final CellNumber NUMBERS = new CellNumber(false);
  private static final double MILLIS_OF_DAY = 86_400_000;
  private static final double NANOS_OF_DAY = 86_400e9;

  /** The first day that Excel numbers as others do: it has a 29 February 1900. */
  private static final LocalDate RIGHT_FROM = LocalDate.of(1900, 3, 1);

  /** What times without a day are written with in the strict form of XLSX. */
  private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 30);

  private CellMoment() {}

  /** What a cell shows; the text itself where it is no moment. */
  static String text(String text, CellFormat format) {
    String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    try {
      return shown(
          plain.indexOf('T') < 0
              ? LocalDate.parse(plain).atStartOfDay()
              : LocalDateTime.parse(plain),
          format);
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private static String shown(LocalDateTime moment, CellFormat format) {
    double time = moment.toLocalTime().toNanoOfDay() / NANOS_OF_DAY;
    return switch (format.kind()) {
      case TIME -> NUMBERS.text(time, format);
      case DATE, DATE_TIME, DURATION -> NUMBERS.text(serial(moment), format);
      default ->
          NUMBERS.text(
              serial(moment),
              CellFormat.of(time == 0 ? CellFormat.Kind.DATE : CellFormat.Kind.DATE_TIME));
    };
  }

  private static double serial(LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    boolean other = day.isBefore(RIGHT_FROM) && !day.equals(NO_DAY);
    LocalDateTime start = LocalDate.of(1899, 12, other ? 31 : 30).atStartOfDay();
    return Duration.between(start, moment).toMillis() / MILLIS_OF_DAY;
  }
}
