package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.SearchResult.FacetCount;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenants;

/**
 * Searches with JPQL only, so that both walls hold by themselves; a fixed number of statements
 * whatever the answer's size.
 */
@ApplicationScoped
class SearchStore {
  private static final String COLUMNS =
      "d.id, d.slug, d.titleEs, d.titleEn, d.descriptionEs, d.descriptionEn, d.office, d.license,"
          + " d.state, d.currentVersion, d.rows, d.columns, d.qualityMet, d.frequency, d.publishedAt,"
          + " d.views, d.modifiedAt, d.synthetic";

  private static final String PUBLIC = "d.state = 'PUBLISHED' and d.currentVersion is not null";

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Tenants tenants;

  @Inject
  SearchStore(ScopedEntityManager scoped, Scopes scopes, Tenants tenants) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SearchStore() {
    this(null, null, null);
  }

  @Transactional
  SearchResult search(SearchQuery query) {
    String ownLicense = tenants.find(scopes.tenant()).orElseThrow().license();
    Map<String, LocalText> offices = offices();
    Map<String, LocalText> themes = new HashMap<>();
    scoped
        .get()
        .createQuery("select t from ThemeRow t", ThemeRow.class)
        .getResultStream()
        .forEach(row -> themes.put(row.slug, row.record().name()));

    long total =
        typed("select count(d) from DatasetRow d", query, ownLicense, Long.class, Facet.NONE, "")
            .getSingleResult();
    long anyFormat =
        query.formats().isEmpty()
            ? total
            : typed(
                    "select count(d) from DatasetRow d",
                    query,
                    ownLicense,
                    Long.class,
                    Facet.FORMAT,
                    "")
                .getSingleResult();
    return new SearchResult(
        total,
        total == 0 ? List.of() : page(query, ownLicense, offices),
        counts("d.office", Facet.OFFICE, query, ownLicense, offices),
        themeCounts(query, ownLicense, themes),
        anyFormat == 0
            ? List.of()
            : DatasetFormats.ALL.stream()
                .map(
                    f ->
                        new FacetCount(
                            f, new LocalText(f.toUpperCase(java.util.Locale.ROOT)), anyFormat))
                .toList(),
        licenseCounts(query, ownLicense));
  }

  /** The datasets alone; nothing is counted. */
  @Transactional
  List<DatasetSummary> datasets(SearchQuery query) {
    return page(query, tenants.find(scopes.tenant()).orElseThrow().license(), offices());
  }

  private Map<String, LocalText> offices() {
    Map<String, LocalText> offices = new HashMap<>();
    scoped
        .get()
        .createQuery("select o from OfficeRow o", OfficeRow.class)
        .getResultStream()
        .forEach(row -> offices.put(row.slug, row.record().name()));
    return offices;
  }

  @Transactional
  Set<String> published(Set<String> slugs) {
    return Set.copyOf(
        scoped
            .get()
            .createQuery(
                "select d.slug from DatasetRow d where d.slug in :slugs and " + PUBLIC,
                String.class)
            .setParameter("slugs", slugs)
            .getResultList());
  }

  private List<DatasetSummary> page(
      SearchQuery query, String ownLicense, Map<String, LocalText> offices) {
    boolean ranked = query.sort() == SearchQuery.Sort.RELEVANCE && query.text().isPresent();
    String rank = ranked ? ", function('cabildo_rank', d.search, :text) as rank" : "";
    String order =
        switch (query.sort()) {
          case RELEVANCE ->
              ranked ? " order by rank desc, d.slug" : " order by d.modifiedAt desc, d.slug";
          case MODIFIED -> " order by d.modifiedAt desc, d.slug";
          case TITLE -> " order by d.titleEs, d.slug";
          case VIEWS -> " order by d.views desc, d.modifiedAt desc, d.slug";
        };
    List<Object[]> found =
        typed(
                "select " + COLUMNS + rank + " from DatasetRow d",
                query,
                ownLicense,
                Object[].class,
                Facet.NONE,
                order)
            .setFirstResult(query.offset())
            .setMaxResults(query.limit())
            .getResultList();
    Map<UUID, List<String>> themes = themesOf(found.stream().map(c -> (UUID) c[0]).toList());
    Instant now = Instant.now();
    return found.stream()
        .map(c -> summary(c, ownLicense, offices, themes.getOrDefault((UUID) c[0], List.of()), now))
        .toList();
  }

  private Map<UUID, List<String>> themesOf(List<UUID> datasets) {
    if (datasets.isEmpty()) {
      return Map.of();
    }
    return scoped
        .get()
        .createQuery(
            "select t.datasetId, t.theme from DatasetThemeRow t where t.datasetId in :ids order by t.theme",
            Object[].class)
        .setParameter("ids", datasets)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                pair -> (UUID) pair[0],
                Collectors.mapping(pair -> (String) pair[1], Collectors.toList())));
  }

  private List<FacetCount> counts(
      String value,
      Facet facet,
      SearchQuery query,
      String ownLicense,
      Map<String, LocalText> labels) {
    return facets(
        typed(
                "select " + value + ", count(d) from DatasetRow d",
                query,
                ownLicense,
                Object[].class,
                facet,
                " group by " + value)
            .getResultList(),
        labels);
  }

  private List<FacetCount> themeCounts(
      SearchQuery query, String ownLicense, Map<String, LocalText> labels) {
    return facets(
        typed(
                "select x.theme, count(d) from DatasetThemeRow x, DatasetRow d",
                query,
                ownLicense,
                Object[].class,
                Facet.THEME,
                " and x.datasetId = d.id group by x.theme")
            .getResultList(),
        labels);
  }

  /** Datasets without a licence of their own count under the tenant's. */
  private List<FacetCount> licenseCounts(SearchQuery query, String ownLicense) {
    Map<String, Long> counts =
        typed(
                "select d.license, count(d) from DatasetRow d",
                query,
                ownLicense,
                Object[].class,
                Facet.LICENSE,
                " group by d.license")
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    pair -> pair[0] == null ? ownLicense : (String) pair[0],
                    Collectors.summingLong(pair -> (Long) pair[1])));
    return facets(
        counts.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue()}).toList(),
        licenseNames());
  }

  private static List<FacetCount> facets(List<Object[]> pairs, Map<String, LocalText> labels) {
    return pairs.stream()
        .map(
            pair ->
                new FacetCount(
                    (String) pair[0],
                    Optional.ofNullable(labels.get((String) pair[0]))
                        .orElseGet(() -> new LocalText((String) pair[0])),
                    (Long) pair[1]))
        .sorted(
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }

  /** The query with every filter but the one of {@code left}, which is being counted. */
  private <T> TypedQuery<T> typed(
      String select, SearchQuery query, String ownLicense, Class<T> type, Facet left, String tail) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    conditions.add(PUBLIC);
    query
        .text()
        .ifPresent(
            text -> {
              conditions.add("function('cabildo_matches', d.search, :text) = true");
              parameters.put("text", text);
            });
    if (left != Facet.OFFICE && !query.offices().isEmpty()) {
      conditions.add("d.office in :offices");
      parameters.put("offices", query.offices());
    }
    if (left != Facet.THEME && !query.themes().isEmpty()) {
      conditions.add(
          "exists (select 1 from DatasetThemeRow t where t.datasetId = d.id and t.theme in :themes)");
      parameters.put("themes", query.themes());
    }
    if (left != Facet.LICENSE && !query.licenses().isEmpty()) {
      conditions.add(
          query.licenses().contains(ownLicense)
              ? "(d.license is null or d.license in :licenses)"
              : "d.license in :licenses");
      parameters.put("licenses", query.licenses());
    }
    if (left != Facet.FORMAT
        && !query.formats().isEmpty()
        && query.formats().stream().noneMatch(DatasetFormats.ALL::contains)) {
      conditions.add("1 = 0");
    }
    String jpql = select + " where " + String.join(" and ", conditions) + tail;
    TypedQuery<T> typed = scoped.get().createQuery(jpql, type);
    parameters.forEach(typed::setParameter);
    return typed;
  }

  private static DatasetSummary summary(
      Object[] c,
      String ownLicense,
      Map<String, LocalText> offices,
      List<String> themes,
      Instant now) {
    String license = (String) c[7];
    Instant published = (Instant) c[14];
    return new DatasetSummary(
        (String) c[1],
        new LocalText((String) c[2], Optional.ofNullable((String) c[3])),
        new LocalText((String) c[4], Optional.ofNullable((String) c[5])),
        (String) c[6],
        Optional.ofNullable(offices.get((String) c[6])).orElseThrow(),
        themes,
        DatasetFormats.ALL,
        license == null ? ownLicense : license,
        DatasetState.valueOf((String) c[8]),
        (Integer) c[9],
        (Long) c[10],
        (Integer) c[11],
        Quality.score(
            (Integer) c[12], Frequency.valueOf((String) c[13]), Optional.of(published), now),
        (Long) c[15],
        (Instant) c[16],
        (Boolean) c[17]);
  }

  private static Map<String, LocalText> licenseNames() {
    return License.all().stream()
        .collect(Collectors.toMap(License::id, license -> new LocalText(license.name())));
  }

  private enum Facet {
    NONE,
    OFFICE,
    THEME,
    FORMAT,
    LICENSE
  }

  /** Every table can be downloaded in these. */
  private static final class DatasetFormats {
    static final List<String> ALL = List.copyOf(new java.util.TreeSet<>(Set.of("csv", "json")));
  }
}
