package org.cabildo.federation;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.tenancy.Tenant;

/**
 * How much a tenant publishes and how it is used; nothing in it counts what is hidden.
 *
 * @param tenant who
 * @param published how much
 * @param use how it is used
 * @param plan what is still owed
 */
public record TenantStatistics(Tenant tenant, Published published, Use use, Plan plan) {
  /**
   * What is published.
   *
   * @param datasets how many
   * @param offices offices
   * @param rows rows of the current versions
   * @param bytes size of the files that the current versions were made of
   * @param last when data were last published
   */
  public record Published(
      long datasets, long offices, long rows, long bytes, Optional<Instant> last) {
    static final Published NONE = new Published(0, 0, 0, 0, Optional.empty());
  }

  /** How often what is published was seen and downloaded, since it is there. */
  public record Use(long views, long downloads) {
    static final Use NONE = new Use(0, 0);
  }

  /**
   * What is promised and not yet published.
   *
   * @param open how many promises
   * @param late how many of them are past their day, where the tenant is
   */
  public record Plan(long open, long late) {
    static final Plan NONE = new Plan(0, 0);

    Plan and(long more, boolean overdue) {
      return new Plan(open + more, overdue ? late + more : late);
    }
  }
}
