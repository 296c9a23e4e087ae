package org.cabildo.server.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Measures, and prints ratios next to what was to be reached. */
final class Stopwatch {
  private Stopwatch() {}

  /** Milliseconds of one run. */
  static double once(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Median milliseconds of several runs after some that do not count. */
  static double median(int runs, Callable<?> work) throws Exception {
    for (int i = 0; i < Math.max(1, runs / 3); i++) {
      work.call();
    }
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      times[i] = once(work);
    }
    Arrays.sort(times);
    return times[runs / 2];
  }

  /** Median milliseconds of two pieces of work. */
  record Pair(double first, double second) {}

  /**
   * The same of two, done in turns, so that neither finds the machine warmer or busier than the
   * other.
   */
  static Pair medians(int runs, Callable<?> first, Callable<?> second) throws Exception {
    double[][] times = new double[2][runs];
    for (int i = -Math.max(1, runs / 3); i < runs; i++) {
      double one = once(first);
      double other = once(second);
      if (i >= 0) {
        times[0][i] = one;
        times[1][i] = other;
      }
    }
    Arrays.sort(times[0]);
    Arrays.sort(times[1]);
    return new Pair(times[0][runs / 2], times[1][runs / 2]);
  }

  static void ratio(String what, double ours, double baseline, double most) {
    double ratio = ours / baseline;
    System.out.printf(
        "%-44s %10.1f %12.1f %8.3f   <= %-6s %s%n",
        what, ours, baseline, ratio, most, ratio <= most ? "reached" : "MISSED");
  }

  static void least(String what, double ours, double least) {
    System.out.printf(
        "%-44s %10.1f %12s %8s   >= %-6s %s%n",
        what, ours, "", "", least, ours >= least ? "reached" : "MISSED");
  }
}
