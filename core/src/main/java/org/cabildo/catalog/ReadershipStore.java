package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;

/** Adds to the daily and the total counts. */
@ApplicationScoped
class ReadershipStore {
  private final ScopedEntityManager scoped;

  @Inject
  ReadershipStore(ScopedEntityManager scoped) {
    this.scoped = scoped;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ReadershipStore() {
    this(null);
  }

  @Transactional
  void add(UUID dataset, LocalDate day, Readership.Kind kind, long times) {
    EntityManager em = scoped.get();
    String column = kind == Readership.Kind.VIEW ? "views" : "downloads";
    em.createQuery(
            "update DatasetRow d set d.%1$s = d.%1$s + :times where d.id = :id".formatted(column))
        .setParameter("times", times)
        .setParameter("id", dataset)
        .executeUpdate();
    int known =
        em.createQuery(
                "update UsageDayRow u set u.times = u.times + :times"
                    + " where u.datasetId = :id and u.day = :day and u.kind = :kind")
            .setParameter("times", times)
            .setParameter("id", dataset)
            .setParameter("day", day)
            .setParameter("kind", kind.name())
            .executeUpdate();
    if (known == 0) {
      UsageDayRow row = new UsageDayRow();
      row.datasetId = dataset;
      row.day = day;
      row.kind = kind.name();
      row.times = times;
      em.persist(row);
    }
  }
}
