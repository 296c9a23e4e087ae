package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.access.Permission;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.LocalText;

/** Datasets in every state, with JPQL only, so that both walls hold by themselves. */
@ApplicationScoped
class WorkbenchStore {
  private static final String COLUMNS =
      "d.slug, d.titleEs, d.titleEn, d.office, o.nameEs, o.nameEn, d.state, d.currentVersion, d.rows,"
          + " d.qualityMet, d.frequency, d.publishedAt, d.modifiedAt";
  private static final String FROM = " from DatasetRow d, OfficeRow o where o.slug = d.office";
  private static final String LATEST = " order by d.modifiedAt desc, d.slug";
  private static final String OLDEST = " order by d.publishedAt, d.slug";

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final RequestStore requests;

  @Inject
  WorkbenchStore(ScopedEntityManager scoped, Scopes scopes, RequestStore requests) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.requests = requests;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected WorkbenchStore() {
    this(null, null, null);
  }

  @Transactional
  Workbench.Page list(Optional<DatasetState> state, int offset, int limit) {
    return state
        .map(s -> page(" and d.state = :state", Map.of("state", s.name()), LATEST, offset, limit))
        .orElseGet(() -> page("", Map.of(), LATEST, offset, limit));
  }

  @Transactional
  Map<String, DatasetStatus> named(Set<String> slugs) {
    return page(" and d.slug in :slugs", Map.of("slugs", slugs), LATEST, 0, slugs.size())
        .datasets()
        .stream()
        .collect(Collectors.toMap(DatasetStatus::slug, status -> status));
  }

  @Transactional
  Workbench.Waiting waiting(int limit) {
    Map<String, Object> own = new LinkedHashMap<>();
    scopes
        .current()
        .caller()
        .office(scopes.tenant())
        .ifPresent(office -> own.put("office", office));
    String confined = own.isEmpty() ? "" : " and d.office = :office";
    Map<String, Object> late = new LinkedHashMap<>(own);
    Instant now = Instant.now();
    for (Frequency frequency : Frequency.values()) {
      late.put(frequency.key(), now.minus(frequency.grace()));
    }
    String overdue =
        Arrays.stream(Frequency.values())
            .map(f -> "(d.frequency = '" + f.name() + "' and d.publishedAt < :" + f.key() + ")")
            .collect(Collectors.joining(" or ", " and d.state = 'PUBLISHED' and (", ")"));
    return new Workbench.Waiting(
        toDecide(own, confined, limit),
        page(" and d.state = 'DRAFT'" + confined, own, LATEST, 0, limit),
        page(overdue + confined, late, OLDEST, 0, limit));
  }

  /** What somebody else asked to publish, and that the caller may decide about. */
  private Workbench.Page toDecide(Map<String, Object> own, String confined, int limit) {
    Set<String> slugs = scopes.may(Permission.PUBLISH) ? requests.toDecide() : Set.of();
    if (slugs.isEmpty()) {
      return Workbench.Page.NONE;
    }
    Map<String, Object> asked = new LinkedHashMap<>(own);
    asked.put("slugs", slugs);
    return page(" and d.slug in :slugs" + confined, asked, LATEST, 0, limit);
  }

  private Workbench.Page page(
      String where, Map<String, Object> parameters, String order, int offset, int limit) {
    TypedQuery<Long> count = scoped.get().createQuery("select count(d)" + FROM + where, Long.class);
    parameters.forEach(count::setParameter);
    TypedQuery<Object[]> page =
        scoped
            .get()
            .createQuery("select " + COLUMNS + FROM + where + order, Object[].class)
            .setFirstResult(offset)
            .setMaxResults(limit);
    parameters.forEach(page::setParameter);
    Instant now = Instant.now();
    return new Workbench.Page(
        count.getSingleResult(),
        page.getResultStream().map(columns -> status(columns, now)).toList());
  }

  private static DatasetStatus status(Object[] c, Instant now) {
    Frequency frequency = Frequency.valueOf((String) c[10]);
    Optional<Instant> published = Optional.ofNullable((Instant) c[11]);
    return new DatasetStatus(
        (String) c[0],
        new LocalText((String) c[1], Optional.ofNullable((String) c[2])),
        (String) c[3],
        new LocalText((String) c[4], Optional.ofNullable((String) c[5])),
        DatasetState.valueOf((String) c[6]),
        Optional.ofNullable((Integer) c[7]).orElse(0),
        (Long) c[8],
        Quality.score((Integer) c[9], frequency, published, now),
        (Instant) c[12],
        published.map(at -> at.plus(frequency.grace())));
  }
}
