package org.cabildo.table;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/**
 * How long the engines worked for each tenant since that was last taken down, and whose queries
 * have to wait for another day. Questions to many tenants are nobody's.
 */
final class QueryTime {
  private final Scopes scopes;
  private final ConcurrentMap<TenantId, Long> nanos = new ConcurrentHashMap<>();
  private final ConcurrentMap<TenantId, Instant> paused = new ConcurrentHashMap<>();

  QueryTime(Scopes scopes) {
    this.scopes = scopes;
  }

  /** An engine that works for the tenant in scope until this is closed. */
  interface Running extends AutoCloseable {
    @Override
    void close();
  }

  Running begin() {
    Optional<TenantId> tenant = scopes.current().tenant();
    long start = System.nanoTime();
    return () -> tenant.ifPresent(id -> nanos.merge(id, System.nanoTime() - start, Long::sum));
  }

  /**
   * Goes on only if the tenant in scope may ask.
   *
   * @throws Problem {@link ErrorCode#QUERY_QUOTA}
   */
  void demand() {
    Instant now = Instant.now();
    scopes
        .current()
        .tenant()
        .map(paused::get)
        .filter(now::isBefore)
        .ifPresent(
            until -> {
              long seconds = Duration.between(now, until).toSeconds() + 1;
              throw Problem.of(ErrorCode.QUERY_QUOTA).with("seconds", seconds);
            });
  }

  /** Those for whom something is to be taken down, or whose queries wait. */
  Set<TenantId> tenants() {
    Set<TenantId> tenants = new HashSet<>(nanos.keySet());
    tenants.addAll(paused.keySet());
    return tenants;
  }

  /** What the tenant in scope used since the last time. */
  Duration take() {
    return Duration.ofNanos(Optional.ofNullable(nanos.remove(scopes.tenant())).orElse(0L));
  }

  /** Has the queries of the tenant in scope wait until then, or lets them go on. */
  void pause(Optional<Instant> until) {
    until.ifPresentOrElse(
        moment -> paused.put(scopes.tenant(), moment), () -> paused.remove(scopes.tenant()));
  }
}
