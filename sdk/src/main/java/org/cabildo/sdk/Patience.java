package org.cabildo.sdk;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How often and how long to wait before asking again: full jitter up to 0.5 s, 1 s, 2 s … 8 s, or
 * what the portal said.
 *
 * @param retries how many times after the first
 * @param longest a longer wait than this is left to the caller
 * @param clock tells what a date in {@code Retry-After} means
 * @param sleeper waits
 * @param chance from 0 to 1
 */
record Patience(
    int retries, Duration longest, Clock clock, Sleeper sleeper, DoubleSupplier chance) {
  private static final long FIRST = 500;
  private static final long LAST = 8_000;

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  static Patience of(int retries, Duration longest) {
    return new Patience(
        retries,
        longest,
        Clock.systemUTC(),
        duration -> Thread.sleep(duration.toMillis()),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * Waits before attempt number {@code attempt}, counted from 1; false when there shall be none.
   */
  boolean again(PortalException failure, int attempt) {
    if (attempt > retries || !mayPass(failure)) {
      return false;
    }
    Duration wait = Optional.ofNullable(failure.failure().retryAfter()).orElse(jitter(attempt));
    if (wait.compareTo(longest) > 0) {
      return false;
    }
    return pause(wait.isNegative() ? Duration.ZERO : wait);
  }

  /** Waits; false when the thread was interrupted, which it stays. */
  boolean pause(Duration duration) {
    try {
      sleeper.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Duration jitter(int attempt) {
    long most = Math.min(LAST, FIRST << Math.min(attempt - 1, 10));
    return Duration.ofMillis((long) (most * chance.getAsDouble()));
  }

  private static boolean mayPass(PortalException failure) {
    return switch (failure.failure().status()) {
      case 408, 429, 502, 503, 504 -> true;
      case 409 -> failure.code().equals(Optional.of("idempotency-key-busy"));
      case 0 -> failure instanceof PortalException.Unavailable;
      default -> false;
    };
  }
}
