package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;

/**
 * How much the tenant in scope may keep and do, and how much it does. What a write needs is checked
 * by the verb that writes; these are for those who ask, who set limits, and who import.
 */
@ApplicationScoped
public class Quotas {
  private final QuotaStore store;
  private final QuerySeconds queries;

  @Inject
  Quotas(QuotaStore store, QuerySeconds queries) {
    this.store = store;
    this.queries = queries;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Quotas() {
    this(null, null);
  }

  /**
   * Counts how long queries took since the last time, for each tenant; who is beyond its limit
   * cannot ask any more until its next day. To be called every few seconds.
   */
  @Open
  public void countQueries() {
    queries.count();
  }

  /** Limits and use, as of now. */
  @Requires(Permission.READ_USAGE)
  public Usage usage() {
    return store.usage();
  }

  /**
   * Replaces the limits that are this tenant's own; of what {@code quota} says nothing, the
   * installation's holds. A tenant that is beyond a new limit keeps what it has.
   *
   * @throws Problem {@code invalid} for a limit below 0
   */
  @Requires(Permission.ONBOARD)
  public Usage set(Quota quota) {
    quota
        .most()
        .forEach(
            (measure, most) -> {
              if (most < 0) {
                throw Problem.invalid(measure.key(), "out-of-range")
                    .with("min", 0)
                    .with("max", Long.MAX_VALUE);
              }
            });
    return store.set(quota);
  }

  /**
   * Goes on only if one more import of a file of so many bytes would be within the limits as of
   * now; 0 for a file of which the size is not known.
   *
   * @throws Problem {@code quota}
   */
  @Requires(Permission.PUBLISH)
  public void demandImport(long bytes) {
    store.demand(Measure.IMPORTS, 1);
    store.demand(Measure.BYTES, bytes);
  }

  /**
   * Counts one more import of today, in the transaction of the caller if there is one.
   *
   * @throws Problem {@code quota}
   */
  @Requires(Permission.PUBLISH)
  public void countImport() {
    store.countImport();
  }
}
