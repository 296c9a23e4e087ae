package org.cabildo.server.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that happens by itself, and not longer than said. */
public final class Wait {
  private Wait() {}

  /** Returns as soon as {@code happened} says so; fails when it does not in time. */
  public static void until(String what, Duration patience, BooleanSupplier happened) {
    long giveUp = System.nanoTime() + patience.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > giveUp) {
        throw new AssertionError("not within " + patience.toMillis() + " ms: " + what);
      }
      pause(5);
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
