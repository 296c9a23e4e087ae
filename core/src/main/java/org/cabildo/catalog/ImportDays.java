package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.Tenants;

/** How many imports the tenant in scope asked for, by the days of its time zone. */
@ApplicationScoped
class ImportDays {
  private static final int KEPT_DAYS = 31;

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Tenants tenants;

  @Inject
  ImportDays(ScopedEntityManager scoped, Scopes scopes, Tenants tenants) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportDays() {
    this(null, null, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  long today() {
    return Optional.ofNullable(scoped.get().find(ImportDayRow.class, day()))
        .map(row -> row.imports)
        .orElse(0L);
  }

  /** One more; whoever counts stands in the line of the journal. */
  @Transactional(Transactional.TxType.MANDATORY)
  void count() {
    EntityManager em = scoped.get();
    LocalDate day = day();
    int counted =
        em.createQuery("update ImportDayRow d set d.imports = d.imports + 1 where d.day = :day")
            .setParameter("day", day)
            .executeUpdate();
    if (counted == 0) {
      em.createQuery("delete from ImportDayRow d where d.day < :old")
          .setParameter("old", day.minusDays(KEPT_DAYS))
          .executeUpdate();
      ImportDayRow row = new ImportDayRow();
      row.day = day;
      row.imports = 1;
      em.persist(row);
    }
    em.flush();
  }

  private LocalDate day() {
    return LocalDate.now(tenants.find(scopes.tenant()).orElseThrow().zone());
  }
}
