package org.cabildo.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends a property when its share of {@code -Dcabildo.fuzz.minutes} is over: of {@code mvn -Pfuzz},
 * where every property has as much.
 */
public final class FuzzTime implements AroundTryHook {
  /** Properties tagged with {@code fuzz}. */
  private static final int PROPERTIES = 4;

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor trying, List<Object> parameters) {
    Store<Instant> end = Store.getOrCreate(FuzzTime.class, Lifespan.PROPERTY, FuzzTime::end);
    TryExecutionResult result = trying.execute(parameters);
    return result.isSatisfied() && Instant.now().isAfter(end.get())
        ? TryExecutionResult.satisfied(true)
        : result;
  }

  private static Instant end() {
    double minutes = Double.parseDouble(System.getProperty("cabildo.fuzz.minutes", "3"));
    return Instant.now().plus(Duration.ofMillis((long) (minutes * 60_000 / PROPERTIES)));
  }
}
