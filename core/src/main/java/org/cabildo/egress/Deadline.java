package org.cabildo.egress;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The end of the time that a fetch may take. It ends connections from outside: whoever sends a byte
 * now and then keeps every other limit.
 */
final class Deadline {
  private final long end;

  Deadline(Duration whole) {
    this.end = System.nanoTime() + whole.toNanos();
  }

  boolean isOver() {
    return end - System.nanoTime() <= 0;
  }

  /** Does {@code stop} when the time is over, unless what is given back is cancelled before. */
  Future<?> orElse(Runnable stop) {
    CompletableFuture<Void> watch = new CompletableFuture<>();
    var unused = watch.thenRun(stop); // not when it is cancelled
    return watch.completeOnTimeout(null, end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }
}
