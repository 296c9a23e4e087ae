package org.cabildo.tenants;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Theme;
import org.cabildo.commitment.Commitment;
import org.cabildo.editorial.PageDescription;
import org.cabildo.tenancy.Tenant;

/**
 * What there is of a bundle's tenant before it is applied.
 *
 * @param tenant its definition, if it is here already
 * @param offices by slug
 * @param themes by slug
 * @param datasets those of the bundle that exist, by slug
 * @param commitments of the whole plan, by slug
 * @param pages those of the bundle that exist, by slug
 * @param changedHere what the tenant's own people changed last, as the journal names it: {@code
 *     office/tesoreria}
 */
record Present(
    Optional<Tenant> tenant,
    Map<String, Office> offices,
    Map<String, Theme> themes,
    Map<String, Dataset> datasets,
    Map<String, Commitment> commitments,
    Map<String, PageDescription> pages,
    Set<String> changedHere) {
  /** The same, knowing what was changed here. */
  Present withChangedHere(Set<String> targets) {
    return new Present(tenant, offices, themes, datasets, commitments, pages, targets);
  }

  static Present nothing() {
    return new Present(
        Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
  }
}
