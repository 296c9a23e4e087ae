package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.Tenants;

/** How long the queries of the tenant in scope took, by the days of its time zone. */
@ApplicationScoped
class QueryDays {
  private static final int KEPT_DAYS = 31;

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Tenants tenants;

  @Inject
  QueryDays(ScopedEntityManager scoped, Scopes scopes, Tenants tenants) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected QueryDays() {
    this(null, null, null);
  }

  /** Whole seconds of today. */
  @Transactional(Transactional.TxType.MANDATORY)
  long today() {
    return Optional.ofNullable(scoped.get().find(QueryDayRow.class, day()))
        .map(row -> Duration.ofMillis(row.milliseconds).toSeconds())
        .orElse(0L);
  }

  /** When the next day begins. */
  Instant tomorrow() {
    return day().plusDays(1).atStartOfDay(zone()).toInstant();
  }

  /** So much more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(Duration time) {
    EntityManager em = scoped.get();
    LocalDate day = day();
    int counted =
        em.createQuery(
                "update QueryDayRow d set d.milliseconds = d.milliseconds + :more"
                    + " where d.day = :day")
            .setParameter("more", time.toMillis())
            .setParameter("day", day)
            .executeUpdate();
    if (counted == 0) {
      em.createQuery("delete from QueryDayRow d where d.day < :old")
          .setParameter("old", day.minusDays(KEPT_DAYS))
          .executeUpdate();
      QueryDayRow row = new QueryDayRow();
      row.day = day;
      row.milliseconds = time.toMillis();
      em.persist(row);
    }
    em.flush();
    em.clear();
  }

  private LocalDate day() {
    return LocalDate.now(zone());
  }

  private ZoneId zone() {
    return tenants.find(scopes.tenant()).orElseThrow().zone();
  }
}
