package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.ScopedEntityManager;

/**
 * The scores of quality that lists keep of the datasets of the tenant in scope. Each is counted
 * when its dataset changes; after the rules have changed they are counted again.
 */
@ApplicationScoped
public class Scores {
  private final ScopedEntityManager scoped;
  private final DatasetRows rows;

  @Inject
  Scores(ScopedEntityManager scoped, DatasetRows rows) {
    this.scoped = scoped;
    this.rows = rows;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Scores() {
    this(null, null);
  }

  /**
   * Counts all of them by the rules of today.
   *
   * @return how many were others
   */
  @Requires(Permission.MAINTAIN)
  @Transactional
  public int recount() {
    return (int)
        scoped
            .get()
            .createQuery("select d from DatasetRow d order by d.id", DatasetRow.class)
            .getResultList()
            .stream()
            .filter(this::corrected)
            .count();
  }

  /** The day on which the dataset changed stays what it is. */
  private boolean corrected(DatasetRow row) {
    int met = rows.record(row).quality().metRegardlessOfTime();
    boolean differs = row.qualityMet != met;
    row.qualityMet = met;
    return differs;
  }
}
