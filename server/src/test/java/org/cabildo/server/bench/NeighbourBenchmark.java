package org.cabildo.server.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How much longer a quiet tenant's pages take while another asks as many heavy questions at once as
 * it is let, and asks again soon whatever it is told: the 99th percentile, to that without the
 * other, in turns.
 */
final class NeighbourBenchmark {
  private static final int CLIENTS = 8;
  private static final int TURNS = 3;
  private static final Duration TURN = Duration.ofSeconds(8);

  /** What a client waits that was refused; it is told to wait for seconds. */
  private static final Duration IMPATIENCE = Duration.ofMillis(250);

  private final CabildoOverHttp quiet;
  private final CabildoOverHttp noisy;
  private final String heavy;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * Two tenants.
   *
   * @param heavy a condition that takes long, with {@code %d} for what makes it another each time
   */
  NeighbourBenchmark(CabildoOverHttp quiet, CabildoOverHttp noisy, String heavy) {
    this.quiet = quiet;
    this.noisy = noisy;
    this.heavy = heavy;
  }

  void run() throws Exception {
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    times(TURN); // both warm
    besideNoise();
    for (int i = 0; i < TURNS; i++) {
      alone.addAll(times(TURN));
      beside.addAll(besideNoise());
    }
    Stopwatch.ratio("99th percentile beside a noisy tenant, to alone", p99(beside), p99(alone), 2);
    Stopwatch.ratio("  median", median(beside), median(alone), 2);
  }

  private List<Double> besideNoise() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(
            () -> {
              while (!over.get()) {
                ask();
              }
            });
      }
      return times(TURN);
    } finally {
      over.set(true);
      clients.shutdown();
    }
  }

  private void ask() {
    boolean answered = noisy.tried("where", heavy.formatted(asked.incrementAndGet()), "limit", "1");
    if (!answered) {
      LockSupport.parkNanos(IMPATIENCE.toNanos());
    }
  }

  private List<Double> times(Duration time) throws Exception {
    List<Double> times = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      String where = "watts > %d.%06d".formatted(times.size() % 200, asked.incrementAndGet());
      times.add(Stopwatch.once(() -> quiet.rows("where", where)));
      Thread.sleep(5);
    }
    return times;
  }

  private static double p99(List<Double> times) {
    return times.stream().sorted().skip(times.size() * 99L / 100).findFirst().orElseThrow();
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
