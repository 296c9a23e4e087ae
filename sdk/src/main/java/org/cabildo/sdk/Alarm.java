package org.cabildo.sdk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something when time is up, unless closed before. Uses the JDK's own timer thread. */
final class Alarm implements AutoCloseable {
  private final CompletableFuture<Boolean> off = new CompletableFuture<>();
  private final CompletableFuture<Void> done;

  private Alarm(Duration duration, Runnable action) {
    done =
        off.completeOnTimeout(false, Math.max(0, duration.toNanos()), TimeUnit.NANOSECONDS)
            .thenAccept(
                inTime -> {
                  if (!inTime) {
                    action.run();
                  }
                });
  }

  static Alarm in(Duration duration, Runnable action) {
    return new Alarm(duration, action);
  }

  /** If the action has begun, waits for its end, so that its effect can be seen afterwards. */
  @Override
  public void close() {
    off.complete(true);
    done.join();
  }
}
