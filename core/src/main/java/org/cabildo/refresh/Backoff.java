package org.cabildo.refresh;

import java.time.Duration;

/**
 * How long to wait after failures: twice as long each time, up to a day, and a little less at
 * random so that not all come back at once.
 */
final class Backoff {
  static final Duration FIRST = Duration.ofMinutes(5);
  static final Duration MOST = Duration.ofDays(1);

  private static final int ENOUGH_DOUBLINGS = 20;
  private static final double SPREAD = 0.2;

  private Backoff() {}

  /**
   * The wait after so many failures in a row.
   *
   * @param failures at least one
   * @param brokenAfter from how many on it is the longest
   * @param chance from 0 to 1
   */
  static Duration after(int failures, int brokenAfter, double chance) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, ENOUGH_DOUBLINGS));
    Duration wait = failures >= brokenAfter || doubled.compareTo(MOST) > 0 ? MOST : doubled;
    return wait.minus(share(wait, SPREAD * chance));
  }

  /** A little to add to the regular pause. */
  static Duration spread(Duration pause, double chance) {
    Duration most = share(pause, 0.05);
    return share(most.compareTo(FIRST) > 0 ? FIRST : most, chance);
  }

  private static Duration share(Duration whole, double share) {
    return Duration.ofMillis(Math.round(whole.toMillis() * share));
  }
}
