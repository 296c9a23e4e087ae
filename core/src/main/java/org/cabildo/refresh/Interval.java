package org.cabildo.refresh;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import org.cabildo.problem.Problem;

/**
 * How often: {@code PT1H}, {@code P1D}, {@code P7D}, {@code P1M} (ISO 8601).
 *
 * @param amount of time, or of days, weeks, months or years of the calendar
 */
public record Interval(TemporalAmount amount) {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Instant EXAMPLE = Instant.parse("2024-01-01T00:00:00Z");

  /**
   * As it is written, and not below the least that is allowed.
   *
   * @throws Problem {@code invalid} on the field {@code every}
   */
  static Interval of(String text, Duration least) {
    Interval interval = read(text);
    Duration length = Duration.between(EXAMPLE, interval.after(EXAMPLE));
    if (length.compareTo(least) < 0 || length.compareTo(LONGEST) > 0) {
      throw Problem.invalid("every", "period-range")
          .with("min", least.toString())
          .with("max", Period.ofDays((int) LONGEST.toDays()).toString());
    }
    return interval;
  }

  static Interval read(String text) {
    try {
      Interval interval =
          new Interval(text.contains("T") ? Duration.parse(text) : Period.parse(text));
      interval.after(EXAMPLE);
      return interval;
    } catch (DateTimeException | ArithmeticException notAPeriod) {
      throw Problem.invalid("every", "not-a-period");
    }
  }

  /** The moment that comes so much later. */
  Instant after(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).plus(amount).toInstant();
  }

  /** As it is written. */
  public String text() {
    return amount.toString();
  }
}
