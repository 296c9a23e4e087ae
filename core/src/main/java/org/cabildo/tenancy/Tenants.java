package org.cabildo.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The registry of tenants. It is kept in memory as one immutable snapshot: a tenant added on this
 * node is seen at once, one added on another node within {@link #REFRESH}. What writes is for
 * {@code catalog} and {@code hosting}, which check permission and keep the journal.
 */
@ApplicationScoped
public class Tenants {
  /** How old the snapshot may become before it is read again. */
  static final Duration REFRESH = Duration.ofSeconds(5);

  private final TenantStore store;
  private volatile @Nullable Snapshot snapshot;
  private long refreshes;

  @Inject
  Tenants(TenantStore store) {
    this.store = store;
  }

  /** For the container's proxy only. */
  protected Tenants() {
    this(new TenantStore());
  }

  /** All tenants by name of their place. */
  public List<Tenant> list() {
    return snapshot().tenants();
  }

  /** The tenant of that id. */
  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(snapshot().byId().get(id));
  }

  /** The tenant to which a host name, lower case and without port, is mapped. */
  public Optional<Tenant> byHost(String host) {
    return Optional.ofNullable(snapshot().byHost().get(host));
  }

  /**
   * Writes a new tenant; call {@link #refresh} once the transaction is committed.
   *
   * @throws Problem {@code conflict} when the id or a host is taken
   */
  public Tenant add(Tenant tenant) {
    return store.insert(tenant);
  }

  /**
   * Replaces a tenant but for its id and {@code since}; call {@link #refresh} once the transaction
   * is committed.
   *
   * @throws Problem {@code tenant-not-found}; {@code conflict} when a host is taken
   */
  public Tenant replace(Tenant tenant) {
    return store.update(tenant);
  }

  /**
   * What a tenant's own people may change, as it is written now.
   *
   * @throws Problem {@code tenant-not-found}
   */
  public Profile profile(TenantId tenant) {
    return store.profile(tenant);
  }

  /**
   * Changes what a tenant's own people may change; others who do so wait until the transaction is
   * over. Call {@link #refresh} once it is committed.
   *
   * @return what was there before
   * @throws Problem {@code tenant-not-found}
   */
  public Profile describe(TenantId tenant, Profile profile) {
    return store.describe(tenant, profile);
  }

  /**
   * Changes a tenant's logo, or takes it away; call {@link #refresh} once the transaction is
   * committed.
   *
   * @param logo SVG text, already checked
   * @return what was there before
   * @throws Problem {@code tenant-not-found}
   */
  public Optional<String> draw(TenantId tenant, Optional<String> logo) {
    return store.draw(tenant, logo);
  }

  /**
   * Has a host name lead to a tenant; call {@link #refresh} once the transaction is committed.
   *
   * @throws Problem as {@link #taken}
   */
  public void map(TenantId tenant, String host) {
    store.map(tenant, host);
  }

  /**
   * Takes a host name away from a tenant; call {@link #refresh} once the transaction is committed.
   *
   * @return how many led to it: 1 or 0
   */
  public int unmap(TenantId tenant, String host) {
    return store.unmap(tenant, host);
  }

  /** Somebody has that host name; it does not say who. */
  public static Problem taken(String host) {
    return Problem.invalid("host", "taken").with("value", host);
  }

  /** Forgets the snapshot. */
  public synchronized void refresh() {
    refreshes++;
    snapshot = null;
  }

  private Snapshot snapshot() {
    Snapshot known = snapshot;
    if (known == null || System.nanoTime() - known.readAt() > REFRESH.toNanos()) {
      long before = refreshes();
      known = Snapshot.of(store.all());
      keep(known, before);
    }
    return known;
  }

  private synchronized long refreshes() {
    return refreshes;
  }

  /** What was read before a change and is done reading after it is not kept. */
  private synchronized void keep(Snapshot read, long before) {
    if (refreshes == before) {
      snapshot = read;
    }
  }

  private record Snapshot(
      List<Tenant> tenants, Map<TenantId, Tenant> byId, Map<String, Tenant> byHost, long readAt) {
    static Snapshot of(List<Tenant> tenants) {
      Map<TenantId, Tenant> byId = new HashMap<>();
      Map<String, Tenant> byHost = new HashMap<>();
      for (Tenant tenant : tenants) {
        byId.put(tenant.id(), tenant);
        tenant.hosts().forEach(host -> byHost.put(host, tenant));
      }
      return new Snapshot(tenants, byId, byHost, System.nanoTime());
    }
  }
}
