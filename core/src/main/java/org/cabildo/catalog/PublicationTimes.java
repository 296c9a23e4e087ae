package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.tenancy.TenantId;

/**
 * When to look at what is to be published, tenant by tenant. The database knows what is due; this
 * only saves asking it.
 */
@ApplicationScoped
class PublicationTimes {
  private final Map<TenantId, Instant> looks = new HashMap<>();

  /** Has a tenant looked at by then. */
  synchronized void by(TenantId tenant, Instant moment) {
    looks.merge(tenant, moment, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The tenants that are to be looked at by now; each is given once. */
  synchronized List<TenantId> due(Instant now) {
    List<TenantId> due = new ArrayList<>();
    looks.entrySet().stream()
        .filter(look -> !look.getValue().isAfter(now))
        .forEach(look -> due.add(look.getKey()));
    due.forEach(looks::remove);
    return due;
  }
}
