package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.tenancy.TenantId;

/**
 * When to look at the sources of which tenant, and who does so now: one at a time of each tenant,
 * and one tenant after the other. The database knows what is due; this only saves asking it.
 */
@ApplicationScoped
class Agenda {
  private final Map<TenantId, Instant> looks = new LinkedHashMap<>();
  private final Set<TenantId> busy = new HashSet<>();
  private final int workers;

  @Inject
  Agenda(RefreshSettings settings) {
    this.workers = settings.workers();
  }

  /** For the container's proxy only. */
  protected Agenda() {
    this(new RefreshSettings(0, 1, 1, 1));
  }

  /** Has a tenant looked at by then. */
  synchronized void by(TenantId tenant, Instant moment) {
    looks.merge(tenant, moment, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** A tenant whose turn it is, to be given back; nothing when as many are looked at as may be. */
  synchronized Optional<TenantId> next(Instant now) {
    if (busy.size() >= workers) {
      return Optional.empty();
    }
    Optional<TenantId> next =
        looks.entrySet().stream()
            .filter(look -> !look.getValue().isAfter(now) && !busy.contains(look.getKey()))
            .map(Map.Entry::getKey)
            .findFirst();
    next.ifPresent(
        tenant -> {
          looks.remove(tenant);
          busy.add(tenant);
        });
    return next;
  }

  synchronized void over(TenantId tenant) {
    busy.remove(tenant);
  }
}
