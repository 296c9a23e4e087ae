package org.cabildo.server.portal.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of numbers that always has zero on it, with ticks at multiples of 1, 2 or 5 times a power
 * of ten.
 *
 * @param from where it begins
 * @param to where it ends, above {@code from}
 * @param ticks from lowest to highest
 */
public record Scale(double from, double to, List<Double> ticks) {
  private static final int WANTED = 4;
  private static final int MOST_DECIMALS = 12;
  private static final int[] STEPS = {1, 2, 5, 10};

  public Scale {
    ticks = List.copyOf(ticks);
  }

  /** The axis that these values need; without a value, from 0 to 1. */
  public static Scale of(List<Double> values) {
    Scale exact = exactly(values);
    double least = exact.from();
    double most = exact.to();
    BigDecimal step = step((most - least) / WANTED);
    long first = (long) Math.floor(least / step.doubleValue());
    long last = (long) Math.ceil(most / step.doubleValue());
    List<Double> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(step.multiply(BigDecimal.valueOf(i)).doubleValue());
    }
    return new Scale(ticks.get(0), ticks.get(ticks.size() - 1), ticks);
  }

  /** From zero to the value that is farthest from it, for figures that show no axis. */
  public static Scale exactly(List<Double> values) {
    double least = Math.min(0, values.stream().mapToDouble(v -> v).min().orElse(0));
    double most = Math.max(0, values.stream().mapToDouble(v -> v).max().orElse(1));
    return new Scale(least, least == most ? 1 : most, List.of());
  }

  /** The smallest 1, 2 or 5 times a power of ten that is not below {@code least}. */
  private static BigDecimal step(double least) {
    int exponent = (int) Math.floor(Math.log10(least));
    for (int factor : STEPS) {
      BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= least) {
        return step;
      }
    }
    return new BigDecimal(least, MathContext.DECIMAL64);
  }

  /** How many decimals write every tick exactly, at most twelve. */
  public int decimals() {
    int exact =
        ticks.stream()
            .mapToInt(t -> Math.max(0, BigDecimal.valueOf(t).stripTrailingZeros().scale()))
            .max()
            .orElse(0);
    return Math.min(MOST_DECIMALS, exact);
  }

  /** Where a value is between the lowest tick (0) and the highest (1). */
  public double share(double value) {
    return (value - from) / (to - from);
  }
}
