package org.cabildo.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cabildo.catalog.JsonText;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.MergedSchema;
import org.cabildo.table.TableFile;
import org.cabildo.table.TableQuery;
import org.cabildo.table.TableSchema;
import org.cabildo.table.TableSource;
import org.cabildo.table.Tables;
import org.cabildo.tenancy.TenantId;

/** The tables that several tenants publish under one slug, asked together. */
@ApplicationScoped
class FederatedTables {
  private final FederalStore store;
  private final BlobStore blobs;
  private final Tables tables;

  @Inject
  FederatedTables(FederalStore store, BlobStore blobs, Tables tables) {
    this.store = store;
    this.blobs = blobs;
    this.tables = tables;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederatedTables() {
    this(null, null, null);
  }

  FederatedRows rows(String slug, List<TenantId> named, TableQuery query) {
    Map<TenantId, Published> published = published(slug, named);
    if (published.isEmpty()) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    List<TableSource> sources =
        published.values().stream()
            .map(
                p ->
                    new TableSource(
                        p.tenant().value(), blobs.pathOf(p.tenant(), p.file().parquet()), p.file()))
            .toList();
    MergedSchema merged = Tables.merge(sources);
    Map<String, String> conflicts =
        merged.conflicts().stream()
            .collect(
                Collectors.toMap(
                    MergedSchema.Conflict::label,
                    MergedSchema.Conflict::column,
                    (one, other) -> one + ", " + other));
    List<TenantStatus> statuses = new ArrayList<>();
    for (TenantId tenant : named.isEmpty() ? List.copyOf(published.keySet()) : named) {
      Optional<String> conflict = Optional.ofNullable(conflicts.get(tenant.value()));
      statuses.add(
          Optional.ofNullable(published.get(tenant))
              .map(p -> answered(p, conflict))
              .orElseGet(() -> absent(tenant)));
    }
    return new FederatedRows(tables.queryAcross(sources, query), statuses, merged.schema());
  }

  private Map<TenantId, Published> published(String slug, List<TenantId> named) {
    List<String> chosen = named.stream().map(TenantId::value).toList();
    Map<TenantId, Published> found = new TreeMap<>();
    store
        .list(
            "select v.* from dataset d join dataset_version v on v.tenant_id = d.tenant_id"
                + " and v.dataset_id = d.id and v.number = d.current_version"
                + " where d.state = 'PUBLISHED' and d.slug = ?"
                + " and (cardinality(?::text[]) = 0 or d.tenant_id = any (?::text[]))",
            row ->
                new Published(
                    new TenantId(row.getString("tenant_id")),
                    row.getInt("number"),
                    row.getTimestamp("published_at").toInstant(),
                    new TableFile(
                        new BlobId(row.getString("parquet")),
                        JsonText.read(row.getString("schema"), TableSchema.class),
                        row.getLong("row_count"))),
            slug,
            chosen,
            chosen)
        .forEach(p -> found.put(p.tenant(), p));
    return found;
  }

  /** A tenant whose rows are in the answer; columns of another type are named, and empty there. */
  private static TenantStatus answered(Published table, Optional<String> conflicts) {
    return new TenantStatus(
        table.tenant(),
        true,
        Optional.of(table.version()),
        Optional.of(table.file().rows()),
        Optional.of(table.publishedAt()),
        conflicts.map(columns -> ErrorCode.WRONG_TYPE.key()),
        conflicts);
  }

  /** A tenant that does not publish it; a draft looks the same. */
  private static TenantStatus absent(TenantId tenant) {
    return new TenantStatus(
        tenant,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(ErrorCode.NOT_FOUND.key()),
        Optional.empty());
  }

  private record Published(TenantId tenant, int version, Instant publishedAt, TableFile file) {}
}
