package org.cabildo.table;

import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/** The limits of the queries of the tenant in scope: the operator's for this tenant, or for all. */
final class QueryLimits {
  private final Scopes scopes;
  private final TenantLimits standard;
  private final Map<String, TenantLimits> ofTenants;

  QueryLimits(Scopes scopes, EngineSettings settings, AdmissionSettings admitted) {
    this.scopes = scopes;
    this.standard =
        new TenantLimits(
            settings.queryTimeoutSeconds(),
            TableQuery.MAX_LIMIT,
            TenantLimits.STANDARD_SHARE,
            admitted.perCaller(),
            admitted.memoryMegabytes());
    this.ofTenants =
        admitted.ofTenants().map(text -> TenantLimits.read(text, standard)).orElse(Map.of());
  }

  TenantLimits current() {
    return of(scopes.current().tenant());
  }

  /** Those of a tenant, or of the portal of all. */
  TenantLimits of(Optional<TenantId> tenant) {
    return tenant.map(id -> ofTenants.getOrDefault(id.value(), standard)).orElse(standard);
  }
}
