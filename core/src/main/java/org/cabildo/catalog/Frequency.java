package org.cabildo.catalog;

import java.time.Duration;
import java.util.Locale;

/**
 * How often a dataset is updated; named after the EU frequency vocabulary, ISO 8601 interval for
 * exchange.
 */
public enum Frequency {
  DAILY("R/P1D"),
  WEEKLY("R/P1W"),
  MONTHLY("R/P1M"),
  QUARTERLY("R/P3M"),
  SEMIANNUAL("R/P6M"),
  ANNUAL("R/P1Y"),
  IRREGULAR("irregular");

  private final String interval;

  Frequency(String interval) {
    this.interval = interval;
  }

  /** ISO 8601 repeating interval, as in Project Open Data. */
  public String interval() {
    return interval;
  }

  /**
   * How long an update may be old before the next is late: twice the interval, to forgive a day.
   */
  Duration grace() {
    return switch (this) {
      case DAILY -> Duration.ofDays(3);
      case WEEKLY -> Duration.ofDays(14);
      case MONTHLY -> Duration.ofDays(62);
      case QUARTERLY -> Duration.ofDays(184);
      case SEMIANNUAL -> Duration.ofDays(366);
      case ANNUAL -> Duration.ofDays(731);
      case IRREGULAR -> Duration.ofDays(3650);
    };
  }

  /** The public name: {@code monthly}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
