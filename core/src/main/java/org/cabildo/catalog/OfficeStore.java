package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Difference;
import org.cabildo.journal.Journal;

/** Offices and themes in the database. */
@ApplicationScoped
class OfficeStore {
  private static final String PUBLIC = "d.state = 'PUBLISHED' and d.currentVersion is not null";

  private final ScopedEntityManager scoped;
  private final Journal journal;

  @Inject
  OfficeStore(ScopedEntityManager scoped, Journal journal) {
    this.scoped = scoped;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OfficeStore() {
    this(null, null);
  }

  @Transactional
  List<Offices.OfficeFigures> offices() {
    Map<String, Long> counts =
        counts(
            "select d.office, count(d) from DatasetRow d where " + PUBLIC + " group by d.office");
    return scoped
        .get()
        .createQuery("select o from OfficeRow o order by o.nameEs", OfficeRow.class)
        .getResultStream()
        .map(row -> new Offices.OfficeFigures(row.record(), counts.getOrDefault(row.slug, 0L)))
        .toList();
  }

  @Transactional
  Optional<Office> office(String slug) {
    return Optional.ofNullable(scoped.get().find(OfficeRow.class, slug)).map(OfficeRow::record);
  }

  @Transactional
  Office put(Office office) {
    EntityManager em = scoped.get();
    OfficeRow row = em.find(OfficeRow.class, office.slug());
    Optional<Office> before = Optional.ofNullable(row).map(OfficeRow::record);
    if (before.filter(office::equals).isPresent()) {
      return office;
    }
    if (row == null) {
      row = new OfficeRow();
      row.slug = office.slug();
      row.take(office);
      em.persist(row);
    } else {
      row.take(office);
    }
    em.flush();
    journal.record("office.put", "office/" + office.slug(), Difference.between(before, office));
    return row.record();
  }

  @Transactional
  List<Offices.ThemeFigures> themes() {
    Map<String, Long> counts =
        counts(
            "select t.theme, count(d) from DatasetRow d, DatasetThemeRow t where t.datasetId = d.id and "
                + PUBLIC
                + " group by t.theme");
    return scoped
        .get()
        .createQuery("select t from ThemeRow t order by t.nameEs", ThemeRow.class)
        .getResultStream()
        .map(row -> new Offices.ThemeFigures(row.record(), counts.getOrDefault(row.slug, 0L)))
        .toList();
  }

  @Transactional
  Theme putTheme(Theme theme) {
    EntityManager em = scoped.get();
    ThemeRow row = em.find(ThemeRow.class, theme.slug());
    Optional<Theme> before = Optional.ofNullable(row).map(ThemeRow::record);
    if (before.filter(theme::equals).isPresent()) {
      return theme;
    }
    if (row == null) {
      row = new ThemeRow();
      row.slug = theme.slug();
      row.take(theme);
      em.persist(row);
    } else {
      row.take(theme);
    }
    em.flush();
    journal.record("theme.put", "theme/" + theme.slug(), Difference.between(before, theme));
    return row.record();
  }

  private Map<String, Long> counts(String jpql) {
    return scoped
        .get()
        .createQuery(jpql, Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(pair -> (String) pair[0], pair -> (Long) pair[1]));
  }
}
