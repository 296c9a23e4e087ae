package org.cabildo.tenancy;

import java.util.Map;
import java.util.OptionalLong;

/**
 * How much a tenant keeps and did today, beside how much it may.
 *
 * @param measures each of them
 */
public record Usage(Map<Quota.Measure, Use> measures) {
  public Usage {
    measures = Map.copyOf(measures);
  }

  /** The use of one measure. */
  public Use of(Quota.Measure measure) {
    return measures.getOrDefault(measure, new Use(0, OptionalLong.empty(), Origin.INSTALLATION));
  }

  /** Who set a limit. */
  public enum Origin {
    INSTALLATION,
    TENANT
  }

  /**
   * The use of a measure.
   *
   * @param used so much
   * @param limit of so much, absent for no limit
   * @param origin whether the limit is the installation's or this tenant's own
   */
  public record Use(long used, OptionalLong limit, Origin origin) {
    /** Whether {@code more} would be beyond the limit; what adds nothing never is. */
    public boolean forbids(long more) {
      return more > 0 && limit.isPresent() && more > limit.getAsLong() - used;
    }
  }
}
