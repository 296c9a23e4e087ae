package org.cabildo.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Difference;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;

/** Pages in the database; every change is one transaction and one event of the journal. */
@ApplicationScoped
class PageStore {
  private final ScopedEntityManager scoped;
  private final Journal journal;
  private final PageSettings settings;

  @Inject
  PageStore(ScopedEntityManager scoped, Journal journal, PageSettings settings) {
    this.scoped = scoped;
    this.journal = journal;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PageStore() {
    this(null, null, null);
  }

  /** All of them, in the order of the portal. */
  @Transactional
  List<PageHeading> headings() {
    return scoped
        .get()
        .createQuery(
            "select p.slug, p.titleEs, p.titleEn, p.position, p.state, p.modifiedAt from PageRow p"
                + " order by p.position, p.slug",
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new PageHeading(
                    (String) row[0],
                    new LocalText((String) row[1], Optional.ofNullable((String) row[2])),
                    (Integer) row[3],
                    PageState.valueOf((String) row[4]),
                    (Instant) row[5]))
        .toList();
  }

  @Transactional
  Optional<Page> find(String slug) {
    return scoped
        .get()
        .createQuery("select p from PageRow p where p.slug = :slug", PageRow.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .map(PageRow::record);
  }

  @Transactional
  Page put(PageDescription page) {
    EntityManager em = scoped.get();
    PageRow row = em.find(PageRow.class, page.slug(), LockModeType.PESSIMISTIC_WRITE);
    Optional<PageDescription> before = Optional.ofNullable(row).map(PageRow::description);
    if (row != null && before.filter(page::equals).isPresent()) {
      return row.record();
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    if (row == null) {
      demandRoom(em);
      row = new PageRow();
      row.slug = page.slug();
      row.createdAt = now;
      row.take(page);
      row.modifiedAt = now;
      em.persist(row);
    } else {
      row.take(page);
      row.modifiedAt = now;
    }
    em.flush();
    journal.record("page.put", "page/" + row.slug, Difference.between(before, page));
    return row.record();
  }

  @Transactional
  void remove(String slug) {
    EntityManager em = scoped.get();
    PageRow row = em.find(PageRow.class, slug, LockModeType.PESSIMISTIC_WRITE);
    if (row != null) {
      em.remove(row);
      em.flush();
      journal.record("page.remove", "page/" + slug, "");
    }
  }

  private void demandRoom(EntityManager em) {
    long count = em.createQuery("select count(p) from PageRow p", Long.class).getSingleResult();
    if (count >= settings.most()) {
      throw Problem.of(ErrorCode.QUOTA).with("limit", settings.most()).with("what", "pages");
    }
  }
}
