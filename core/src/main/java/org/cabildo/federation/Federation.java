package org.cabildo.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.access.Open;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.Frequency;
import org.cabildo.catalog.Quality;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchResult.FacetCount;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.TableQuery;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;

/** Published things of all tenants. */
@ApplicationScoped
public class Federation {
  /** What a statement says of a dataset {@code d} that everybody sees. */
  static final String PUBLIC = " d.state = 'PUBLISHED' and d.current_version is not null ";

  private static final String MATCHES =
      " from dataset d join office o on o.tenant_id = d.tenant_id and o.slug = d.office where"
          + PUBLIC
          + "and (?::text is null or d.search @@ cabildo_question(?::text))"
          + " and (cardinality(?::text[]) = 0 or d.tenant_id = any (?::text[])) ";

  private final FederalStore store;
  private final FederatedTables tables;
  private final Tenants tenants;

  @Inject
  Federation(FederalStore store, FederatedTables tables, Tenants tenants) {
    this.store = store;
    this.tables = tables;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Federation() {
    this(null, null, null);
  }

  /** Every tenant and what it publishes, by name of its place. */
  @Open
  public List<TenantFigures> tenants() {
    Map<String, Figures> figures =
        store
            .list(
                "select t.id as tenant_id, (select count(*) from office o where o.tenant_id = t.id) as offices,"
                    + " count(d.id) as datasets, coalesce(sum(d.row_count), 0) as rows,"
                    + " max(d.published_at) as last from tenant t left join dataset d on d.tenant_id = t.id and"
                    + PUBLIC
                    + "group by t.id",
                row ->
                    new Figures(
                        row.getString("tenant_id"),
                        row.getLong("datasets"),
                        row.getLong("offices"),
                        row.getLong("rows"),
                        FederalStore.instant(row, "last")))
            .stream()
            .collect(Collectors.toMap(Figures::tenant, Function.identity()));
    return tenants.list().stream()
        .map(
            tenant -> {
              Figures f = figures.getOrDefault(tenant.id().value(), Figures.NONE);
              return new TenantFigures(tenant, f.datasets(), f.offices(), f.rows(), f.last());
            })
        .toList();
  }

  /** One tenant and what it publishes. */
  @Open
  public TenantFigures figures(Tenant tenant) {
    return tenants().stream()
        .filter(f -> f.tenant().id().equals(tenant.id()))
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ErrorCode.TENANT_NOT_FOUND).with("tenant", tenant.id().value()));
  }

  /**
   * Published datasets of all tenants, or of those named, that match.
   *
   * @param offset how many to skip
   * @param limit how many to return, 1 to 100
   * @throws Problem {@code invalid} when limit or offset is out of range
   */
  @Open
  public FederatedSearchResult search(
      Optional<String> text, List<TenantId> named, int offset, int limit) {
    if (limit < 1 || limit > Search.MAX_LIMIT) {
      throw Problem.invalid("limit", "out-of-range").with("min", 1).with("max", Search.MAX_LIMIT);
    }
    if (offset < 0) {
      throw Problem.invalid("offset", "out-of-range").with("min", 0).with("max", Integer.MAX_VALUE);
    }
    String words = text.orElse(null);
    List<String> chosen = named.stream().map(TenantId::value).toList();
    List<FacetCount> counts =
        store.list(
            "select d.tenant_id, count(*) as n"
                + MATCHES
                + "group by d.tenant_id order by n desc, 1",
            row ->
                new FacetCount(
                    row.getString("tenant_id"), name(row.getString("tenant_id")), row.getLong("n")),
            words,
            words,
            List.of(),
            List.of());
    long total =
        counts.stream()
            .filter(c -> chosen.isEmpty() || chosen.contains(c.value()))
            .mapToLong(FacetCount::count)
            .sum();
    Instant now = Instant.now();
    List<FederatedSearchResult.Hit> hits =
        store.list(
            "select d.*, o.name_es as office_es, o.name_en as office_en,"
                + " (select array_agg(x.theme order by x.theme) from dataset_theme x"
                + "   where x.tenant_id = d.tenant_id and x.dataset_id = d.id) as themes"
                + MATCHES
                + "order by case when ?::text is null then 0 else cabildo_rank(d.search, ?::text) end desc,"
                + " d.modified_at desc, d.tenant_id, d.slug offset ? limit ?",
            row -> hit(row, now),
            words,
            words,
            chosen,
            chosen,
            words,
            words,
            offset,
            limit);
    return new FederatedSearchResult(total, hits, counts);
  }

  /** Slugs that at least two tenants publish, most tenants first. */
  @Open
  public List<SharedDataset> shared() {
    return store
        .list(
            "select d.slug, array_agg(d.tenant_id order by d.tenant_id) as tenants, sum(d.row_count) as rows,"
                + " (array_agg(d.title_es order by d.row_count desc))[1] as title_es,"
                + " (array_agg(d.title_en order by d.row_count desc))[1] as title_en"
                + " from dataset d where"
                + PUBLIC
                + "group by d.slug having count(*) > 1",
            row ->
                new SharedDataset(
                    row.getString("slug"),
                    local(row, "title_es", "title_en"),
                    FederalStore.texts(row, "tenants").stream().map(TenantId::new).toList(),
                    row.getLong("rows")))
        .stream()
        .sorted(
            Comparator.comparingInt((SharedDataset s) -> s.tenants().size())
                .reversed()
                .thenComparing(SharedDataset::slug))
        .toList();
  }

  /**
   * One query over the same-named dataset of many tenants; no tenants named means all that publish
   * it.
   *
   * @throws Problem {@code not-found} when nobody asked publishes it, and every problem of a query
   */
  @Open
  public FederatedRows rows(String slug, List<TenantId> named, TableQuery query) {
    return tables.rows(slug, named, query);
  }

  private FederatedSearchResult.Hit hit(ResultSet row, Instant now) throws SQLException {
    TenantId tenant = new TenantId(row.getString("tenant_id"));
    String license = row.getString("license");
    DatasetSummary summary =
        new DatasetSummary(
            row.getString("slug"),
            local(row, "title_es", "title_en"),
            local(row, "description_es", "description_en"),
            row.getString("office"),
            local(row, "office_es", "office_en"),
            FederalStore.texts(row, "themes"),
            List.of("csv", "json"),
            license != null ? license : tenants.find(tenant).map(Tenant::license).orElse(""),
            DatasetState.valueOf(row.getString("state")),
            row.getInt("current_version"),
            row.getLong("row_count"),
            row.getInt("column_count"),
            Quality.score(
                row.getInt("quality_met"),
                Frequency.valueOf(row.getString("frequency")),
                FederalStore.instant(row, "published_at"),
                now),
            row.getLong("views"),
            row.getTimestamp("modified_at").toInstant(),
            row.getBoolean("synthetic"));
    return new FederatedSearchResult.Hit(tenant, name(tenant.value()), summary);
  }

  private LocalText name(String tenant) {
    return tenants
        .find(new TenantId(tenant))
        .map(Tenant::name)
        .orElseGet(() -> new LocalText(tenant));
  }

  private static LocalText local(ResultSet row, String es, String en) throws SQLException {
    return new LocalText(row.getString(es), Optional.ofNullable(row.getString(en)));
  }

  private record Figures(
      String tenant, long datasets, long offices, long rows, Optional<Instant> last) {
    static final Figures NONE = new Figures("", 0, 0, 0, Optional.empty());
  }
}
