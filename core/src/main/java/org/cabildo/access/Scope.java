package org.cabildo.access;

import java.util.Optional;
import org.cabildo.tenancy.TenantId;

/**
 * Where and as whom work is done. Without a tenant it is the federal portal or the platform, where
 * no tenant's rows can be reached.
 */
public record Scope(Optional<TenantId> tenant, Caller caller) {}
