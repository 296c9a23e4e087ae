package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** Adds to the counts of a day, in the order of their kinds. */
  @Transactional
  void add(UUID dataset, LocalDate day, Map<String, Long> times) {
    times.forEach((kind, count) -> add(dataset, day, kind, count));
  }

  private void add(UUID dataset, LocalDate day, String kind, long times) {
    EntityManager em = scoped.get();
    switch (kind) {
      case Readership.VIEW -> addTo("views", dataset, times);
      case Readership.DOWNLOAD -> addTo("downloads", dataset, times);
      default -> {
        // Only the days tell how often it was asked.
      }
    }
    int known =
        em.createQuery(
                "update UsageDayRow u set u.times = u.times + :times"
                    + " where u.datasetId = :id and u.day = :day and u.kind = :kind")
            .setParameter("times", times)
            .setParameter("id", dataset)
            .setParameter("day", day)
            .setParameter("kind", kind)
            .executeUpdate();
    if (known == 0) {
      UsageDayRow row = new UsageDayRow();
      row.datasetId = dataset;
      row.day = day;
      row.kind = kind;
      row.times = times;
      em.persist(row);
    }
  }

  /** How often a dataset was used in each way on that day and later. */
  @Transactional
  Map<String, Long> since(UUID dataset, LocalDate day) {
    return scoped
        .get()
        .createQuery(
            "select u.kind, sum(u.times) from UsageDayRow u"
                + " where u.datasetId = :id and u.day >= :day group by u.kind",
            Object[].class)
        .setParameter("id", dataset)
        .setParameter("day", day)
        .getResultStream()
        .collect(Collectors.toMap(pair -> (String) pair[0], pair -> (Long) pair[1]));
  }

  private void addTo(String column, UUID dataset, long times) {
    scoped
        .get()
        .createQuery(
            "update DatasetRow d set d.%1$s = d.%1$s + :times where d.id = :id".formatted(column))
        .setParameter("times", times)
        .setParameter("id", dataset)
        .executeUpdate();
  }
}
