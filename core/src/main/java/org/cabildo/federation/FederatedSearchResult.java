package org.cabildo.federation;

import java.util.List;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.SearchResult.FacetCount;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.TenantId;

/**
 * Published datasets of all tenants that match.
 *
 * @param total how many match
 * @param hits this page of them
 * @param tenants how many match by tenant
 */
public record FederatedSearchResult(long total, List<Hit> hits, List<FacetCount> tenants) {
  /** A dataset and whose it is. */
  public record Hit(TenantId tenant, LocalText tenantName, DatasetSummary dataset) {}
}
