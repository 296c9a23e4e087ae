package org.cabildo.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** Who publishes what and how it is used, for those who look at all tenants. */
@ApplicationScoped
public class FederalStatistics {
  private static final String PUBLISHED =
      "select t.id as tenant_id,"
          + " (select count(*) from office o where o.tenant_id = t.id) as offices,"
          + " count(d.id) as datasets, coalesce(sum(d.row_count), 0) as rows,"
          + " coalesce(sum(v.original_bytes), 0) as bytes, coalesce(sum(d.views), 0) as views,"
          + " coalesce(sum(d.downloads), 0) as downloads, max(d.published_at) as last"
          + " from tenant t left join dataset d on d.tenant_id = t.id and"
          + Federation.PUBLIC
          + "left join dataset_version v on v.tenant_id = d.tenant_id and v.dataset_id = d.id"
          + " and v.number = d.current_version group by t.id";

  private static final String OWED =
      "select c.tenant_id, c.due, count(*) as promises from commitment c"
          + " where c.state = 'COMMITTED' and not exists (select from dataset d"
          + " where d.tenant_id = c.tenant_id and d.slug = c.dataset and"
          + Federation.PUBLIC
          + ") group by c.tenant_id, c.due";

  private final FederalStore store;
  private final Tenants tenants;

  @Inject
  FederalStatistics(FederalStore store, Tenants tenants) {
    this.store = store;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalStatistics() {
    this(null, null);
  }

  /** Every tenant, by name of its place. */
  @Requires(Permission.READ_FEDERATION)
  public List<TenantStatistics> tenants() {
    Map<String, Counted> counted = new HashMap<>();
    store
        .list(
            PUBLISHED,
            row ->
                new Counted(
                    row.getString("tenant_id"),
                    new TenantStatistics.Published(
                        row.getLong("datasets"),
                        row.getLong("offices"),
                        row.getLong("rows"),
                        row.getLong("bytes"),
                        FederalStore.instant(row, "last")),
                    new TenantStatistics.Use(row.getLong("views"), row.getLong("downloads"))))
        .forEach(one -> counted.put(one.tenant(), one));
    Map<String, List<Owed>> owed =
        store
            .list(
                OWED,
                row ->
                    new Owed(
                        row.getString("tenant_id"),
                        row.getObject("due", LocalDate.class),
                        row.getLong("promises")))
            .stream()
            .collect(Collectors.groupingBy(Owed::tenant));
    return tenants.list().stream()
        .map(
            tenant -> {
              String id = tenant.id().value();
              Counted figures = counted.getOrDefault(id, Counted.NONE);
              return new TenantStatistics(
                  tenant,
                  figures.published(),
                  figures.use(),
                  plan(tenant, owed.getOrDefault(id, List.of())));
            })
        .toList();
  }

  private static TenantStatistics.Plan plan(Tenant tenant, List<Owed> owed) {
    LocalDate today = LocalDate.now(tenant.zone());
    TenantStatistics.Plan plan = TenantStatistics.Plan.NONE;
    for (Owed one : owed) {
      plan = plan.and(one.promises(), one.due().isBefore(today));
    }
    return plan;
  }

  private record Counted(
      String tenant, TenantStatistics.Published published, TenantStatistics.Use use) {
    static final Counted NONE =
        new Counted("", TenantStatistics.Published.NONE, TenantStatistics.Use.NONE);
  }

  /** Promises of a day that are not kept. */
  private record Owed(String tenant, LocalDate due, long promises) {}
}
