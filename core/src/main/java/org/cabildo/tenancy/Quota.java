package org.cabildo.tenancy;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a tenant may keep and do.
 *
 * @param most the limit of each measure; 0 is no limit, and a measure that is absent says nothing
 */
public record Quota(Map<Measure, Long> most) {
  public Quota {
    most = Map.copyOf(most);
  }

  /** What is limited. */
  public enum Measure {
    /** Datasets in any state. */
    DATASETS,
    /** Bytes of all files that versions refer to, a file that several refer to once. */
    BYTES,
    /** Rows of the current versions. */
    ROWS,
    /** Files asked to be imported from midnight to midnight in the tenant's time zone. */
    IMPORTS,
    /** Seconds that the engines worked on queries, from midnight to midnight there. */
    SECONDS;

    /** The public, stable name: {@code bytes}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One that says nothing. */
  public static Quota none() {
    return new Quota(Map.of());
  }

  /** What it says of a measure, 0 for no limit. */
  public Optional<Long> said(Measure measure) {
    return Optional.ofNullable(most.get(measure));
  }

  /** The limit of a measure, if there is one. */
  public OptionalLong limit(Measure measure) {
    long limit = most.getOrDefault(measure, 0L);
    return limit == 0 ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  /** This, and what {@code standard} says of measures that it says nothing of. */
  public Quota over(Quota standard) {
    Map<Measure, Long> both = new EnumMap<>(Measure.class);
    both.putAll(standard.most);
    both.putAll(most);
    return new Quota(both);
  }
}
