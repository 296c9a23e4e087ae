package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.table.Tables;
import org.cabildo.tenancy.TenantId;

/** Takes down how long queries took, and has those of a tenant wait that has no time left. */
@ApplicationScoped
class QuerySeconds {
  private static final Caller COUNTER = Caller.system("quotas");

  private final Tables tables;
  private final Scopes scopes;
  private final QuotaStore store;

  @Inject
  QuerySeconds(Tables tables, Scopes scopes, QuotaStore store) {
    this.tables = tables;
    this.scopes = scopes;
    this.store = store;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected QuerySeconds() {
    this(null, null, null);
  }

  /** Those of a tenant for whom that fails hold up nobody else's. */
  void count() {
    List<RuntimeException> failures = new ArrayList<>();
    for (TenantId tenant : tables.queried()) {
      try {
        scopes.run(tenant, COUNTER, this::countOne);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void countOne() {
    tables.pauseQueries(store.countQueries(tables.takeQueryTime()));
  }
}
