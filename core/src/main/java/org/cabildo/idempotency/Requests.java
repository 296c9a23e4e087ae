package org.cabildo.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The requests with a key of the tenant in scope, each of one caller. A request is claimed, carried
 * out, and completed in the transaction of its work; one that fails is given up, so that its
 * repetition is judged anew. A claim is held by {@link #renew}: that of a process that was killed
 * lapses after {@link #LEASE}.
 */
@ApplicationScoped
public class Requests {
  /** How long a claim is safe from others without being renewed. */
  public static final Duration LEASE = Duration.ofSeconds(30);

  private static final Caller SYSTEM = Caller.system("requests");

  private final Map<Claim, TenantId> held = new ConcurrentHashMap<>();
  private final Scopes scopes;
  private final RequestStore store;
  private final Duration keep;
  private final String node;

  @Inject
  Requests(
      Scopes scopes,
      RequestStore store,
      @ConfigProperty(name = "cabildo.idempotency.keep-hours", defaultValue = "24") int keepHours,
      @ConfigProperty(name = "cabildo.data.dir") String dataDirectory) {
    if (keepHours < 1) {
      throw new IllegalArgumentException("cabildo.idempotency.keep-hours is at least 1");
    }
    this.scopes = scopes;
    this.store = store;
    this.keep = Duration.ofHours(keepHours);
    this.node = Node.name(dataDirectory);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Requests() {
    this(null, null, 1, "");
  }

  /** A claim for {@link #begin}. */
  @Open
  public Claim claim(RequestKey key) {
    return new Claim(key, node + UUID.randomUUID());
  }

  /**
   * Claims a request before it is carried out.
   *
   * @return what is kept when it was carried out before; nothing when it is to be carried out now,
   *     and completed or given up
   * @throws org.cabildo.problem.Problem {@code idempotency-key-busy} when it is being carried out
   */
  @Open
  public Optional<Kept> begin(Claim claim) {
    Instant now = Instant.now();
    Optional<Kept> kept;
    try {
      kept = store.claim(claim, now, now.plus(LEASE));
    } catch (PersistenceException somebodyWasFaster) {
      kept = store.claim(claim, now, now.plus(LEASE));
    }
    if (kept.isEmpty()) {
      held.put(claim, scopes.tenant());
    }
    return kept;
  }

  /** Keeps the answer, in the transaction of the work if there is one. */
  @Open
  public void complete(Claim claim, Kept kept) {
    store.complete(claim, kept, Instant.now().plus(keep));
  }

  /** Gives up what was not completed; nothing happens after a completion. */
  @Open
  public void leave(Claim claim) {
    if (held.remove(claim) != null) {
      store.giveUp(claim);
    }
  }

  /** Holds the claims of all requests under way in this process; to be called every ten seconds. */
  @Open
  public void renew() {
    Instant until = Instant.now().plus(LEASE);
    Map.copyOf(held)
        .forEach(
            (claim, tenant) ->
                scopes.as(
                    tenant,
                    SYSTEM,
                    () -> {
                      store.renew(claim, until);
                      return claim;
                    }));
  }

  /**
   * For the start: gives up what an earlier process on the same data folder, which was killed, had
   * claimed in the tenant in scope, so that its callers need not wait for the lease.
   */
  @Requires(Permission.MAINTAIN)
  public void recover() {
    store.giveUpOf(node);
  }

  /** Forgets what is kept no longer, and says how many. */
  @Requires(Permission.MAINTAIN)
  public int sweep(Instant now) {
    return store.sweep(now);
  }
}
