package org.cabildo.federation;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.tenancy.Tenant;

/**
 * A tenant and what it publishes.
 *
 * @param tenant who
 * @param datasets published datasets
 * @param offices offices
 * @param rows rows of all current versions
 * @param lastPublished when it last published data
 */
public record TenantFigures(
    Tenant tenant, long datasets, long offices, long rows, Optional<Instant> lastPublished) {}
