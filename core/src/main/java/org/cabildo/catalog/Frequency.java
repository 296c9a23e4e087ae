package org.cabildo.catalog;

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

  /** The public name: {@code monthly}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
