package org.cabildo.server.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much longer a quiet tenant's pages take while many clients of another ask heavy questions at
 * once, and ask again at once whatever they are told: the 99th percentile, to that without the
 * others, in turns.
 */
final class NeighbourBenchmark {
  private static final List<Integer> CLIENTS = List.of(8, 24, 48);
  private static final int TURNS = 3;
  private static final Duration TURN = Duration.ofSeconds(8);

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
    times(TURN); // both warm
    besideNoise(CLIENTS.get(CLIENTS.size() - 1));
    for (int clients : CLIENTS) {
      compare(clients);
    }
  }

  private void compare(int clients) throws Exception {
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    for (int i = 0; i < TURNS; i++) {
      alone.addAll(times(TURN));
      beside.addAll(besideNoise(clients));
    }
    String what = "99th percentile beside %d noisy clients".formatted(clients);
    Stopwatch.ratio(what, p99(beside), p99(alone), 2);
    Stopwatch.ratio("  median", median(beside), median(alone), 2);
  }

  private List<Double> besideNoise(int clients) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      for (int i = 0; i < clients; i++) {
        threads.execute(
            () -> {
              while (!over.get()) {
                ask();
              }
            });
      }
      return times(TURN);
    } finally {
      over.set(true);
      threads.shutdown();
    }
  }

  private void ask() {
    noisy.tried("where", heavy.formatted(asked.incrementAndGet()), "limit", "1");
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
