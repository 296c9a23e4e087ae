package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.ScopedEntityManager;

/**
 * The scores of quality that lists keep of the datasets of the tenant in scope. Each is counted
 * when its dataset changes, and keeps the number of the rules; those of other rules are counted
 * again.
 */
@ApplicationScoped
public class Scores {
  /** Datasets in memory. */
  private static final int AT_ONCE = 200;

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
   * Counts those by the rules of today that were not counted by them.
   *
   * @return how many were others
   */
  @Requires(Permission.MAINTAIN)
  @Transactional
  public int recount() {
    EntityManager em = scoped.get();
    int others = 0;
    List<DatasetRow> some = behind(em, new UUID(0, 0));
    while (!some.isEmpty()) {
      others += (int) some.stream().filter(this::corrected).count();
      UUID last = some.get(some.size() - 1).id;
      em.flush();
      em.clear();
      some = behind(em, last);
    }
    return others;
  }

  private static List<DatasetRow> behind(EntityManager em, UUID last) {
    return em.createQuery(
            "select d from DatasetRow d where d.id > ?1 and d.qualityRules <> ?2 order by d.id",
            DatasetRow.class)
        .setParameter(1, last)
        .setParameter(2, Quality.RULES)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** The day on which the dataset changed stays what it is. */
  private boolean corrected(DatasetRow row) {
    int met = rows.record(row).quality().metRegardlessOfTime();
    boolean differs = row.qualityMet != met;
    row.qualityMet = met;
    row.qualityRules = Quality.RULES;
    return differs;
  }
}
