package org.cabildo.tenants.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chance that comes out the same every time for the same name. */
final class Chance {
  private final Random random;

  Chance(String name) {
    this.random = new Random(name.hashCode() * 31L + 20_261_124L);
  }

  /** A whole number, both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** A number around {@code mean}, never further than three deviations. */
  double around(double mean, double deviation) {
    return mean + Math.max(-3, Math.min(3, random.nextGaussian())) * deviation;
  }

  /** The same as a whole number of at least {@code least}. */
  int count(double mean, double deviation, int least) {
    return Math.max(least, (int) Math.round(around(mean, deviation)));
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One of the first more often than one of the last. */
  <T> T early(List<T> of) {
    return of.get(Math.min(random.nextInt(of.size()), random.nextInt(of.size())));
  }

  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
  }

  LocalDate day(int firstYear, int lastYear) {
    return day(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
  }

  String weighted(Weights weights) {
    int at = random.nextInt(weights.total());
    for (Map.Entry<String, Integer> entry : weights.shares().entrySet()) {
      at -= entry.getValue();
      if (at < 0) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("no weights");
  }

  /** Texts and how often each comes up. */
  record Weights(Map<String, Integer> shares) {
    static Weights of(String text, int share) {
      return new Weights(new LinkedHashMap<>()).or(text, share);
    }

    Weights or(String text, int share) {
      Map<String, Integer> more = new LinkedHashMap<>(shares);
      more.put(text, share);
      return new Weights(more);
    }

    int total() {
      return shares.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
