package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** What the staff of the tenant in scope works on: its datasets in every state. */
@ApplicationScoped
public class Workbench {
  /** Most entries of a page. */
  public static final int MAX_LIMIT = 100;

  private final WorkbenchStore store;
  private final DatasetStore datasets;
  private final Scopes scopes;
  private final Tenants tenants;

  @Inject
  Workbench(WorkbenchStore store, DatasetStore datasets, Scopes scopes, Tenants tenants) {
    this.store = store;
    this.datasets = datasets;
    this.scopes = scopes;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Workbench() {
    this(null, null, null, null);
  }

  /**
   * The datasets in one state, or in all, latest change first.
   *
   * @throws Problem {@code invalid} when limit or offset is out of range
   */
  @Requires(Permission.READ_DRAFTS)
  public Page list(Optional<DatasetState> state, int offset, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw Problem.invalid("limit", "out-of-range").with("min", 1).with("max", MAX_LIMIT);
    }
    if (offset < 0) {
      throw Problem.invalid("offset", "out-of-range").with("min", 0).with("max", Integer.MAX_VALUE);
    }
    return store.list(state, offset, limit);
  }

  /** Those of these slugs that there are, by slug. */
  @Requires(Permission.READ_DRAFTS)
  public Map<String, DatasetStatus> named(Set<String> slugs) {
    return slugs.isEmpty() ? Map.of() : store.named(slugs);
  }

  /**
   * What waits for the caller: what somebody else asked to publish, drafts and datasets that are
   * late against their frequency. Of a publisher who is confined to one office, only its own.
   *
   * @param limit how many of each at most
   */
  @Requires(Permission.READ_DRAFTS)
  public Waiting waiting(int limit) {
    return store.waiting(limit);
  }

  /**
   * What waits for the caller in every tenant in which it has a role, by name.
   *
   * @param limit how many of each at most
   */
  @Open
  public List<Workplace> mine(int limit) {
    Caller caller = scopes.current().caller();
    return caller.roles().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(held -> tenants.find(held.getKey()).stream())
        .map(
            tenant ->
                new Workplace(
                    tenant,
                    caller.roles().getOrDefault(tenant.id(), Set.of()),
                    scopes.as(tenant.id(), caller, () -> waitingIfVisible(limit))))
        .toList();
  }

  private Waiting waitingIfVisible(int limit) {
    return scopes.may(Permission.READ_DRAFTS)
        ? store.waiting(limit)
        : new Waiting(Page.NONE, Page.NONE, Page.NONE);
  }

  /**
   * How complete a description would be, before it is kept; nothing is checked.
   *
   * @param slug of the dataset it is for, when there is one
   */
  @Requires(Permission.PUBLISH)
  public Quality quality(Optional<String> slug, DatasetDescription description) {
    return Quality.of(
        description,
        slug.flatMap(s -> datasets.find(s).current())
            .map(version -> version.explained(description.columns())),
        Instant.now());
  }

  /** Some datasets of how many. */
  public record Page(long total, List<DatasetStatus> datasets) {
    static final Page NONE = new Page(0, List.of());
  }

  /** A tenant in which somebody works, as what, and what waits there. */
  public record Workplace(Tenant tenant, Set<Role> roles, Waiting waiting) {}

  /**
   * What waits for somebody.
   *
   * @param toDecide what somebody else asked to publish
   * @param drafts what is not published
   * @param late what is late against its frequency
   */
  public record Waiting(Page toDecide, Page drafts, Page late) {}
}
