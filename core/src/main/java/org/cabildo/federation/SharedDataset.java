package org.cabildo.federation;

import java.util.List;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.TenantId;

/**
 * A dataset that several tenants publish under the same slug.
 *
 * @param slug the shared name
 * @param title title of the one with most rows
 * @param tenants who publishes it
 * @param rows rows of all of them
 */
public record SharedDataset(String slug, LocalText title, List<TenantId> tenants, long rows) {}
