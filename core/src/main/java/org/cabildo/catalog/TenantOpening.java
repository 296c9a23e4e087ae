package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cabildo.journal.Difference;
import org.cabildo.journal.Journal;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** One transaction for the registry's entry and the first event of the tenant's journal. */
@ApplicationScoped
class TenantOpening {
  private final Tenants tenants;
  private final Journal journal;

  @Inject
  TenantOpening(Tenants tenants, Journal journal) {
    this.tenants = tenants;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TenantOpening() {
    this(null, null);
  }

  @Transactional
  Tenant open(Tenant tenant) {
    Tenant opened = tenants.add(tenant);
    journal.record("tenant.open", "tenant/" + tenant.id(), "");
    return opened;
  }

  /** As {@link #open}, for a tenant that brings its journal along. */
  @Transactional
  Tenant settle(Tenant tenant) {
    return tenants.add(tenant);
  }

  @Transactional
  Tenant change(Tenant tenant) {
    Optional<Tenant> before = tenants.find(tenant.id());
    Tenant changed = tenants.replace(tenant);
    journal.record("tenant.change", "tenant/" + tenant.id(), Difference.between(before, changed));
    return changed;
  }
}
