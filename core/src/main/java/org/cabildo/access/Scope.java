package org.cabildo.access;

import java.util.Optional;
import org.cabildo.tenancy.TenantId;

/**
 * Where and as whom work is done. Without a tenant it is the federal portal or the platform, where
 * no tenant's rows can be reached.
 *
 * @param origin network address the work was asked from, {@code server} for the server's own
 */
public record Scope(Optional<TenantId> tenant, Caller caller, String origin) {
  /** Where the server's own work comes from. */
  public static final String SERVER = "server";

  /** Who asks, to share out what is scarce: a known caller by name, the public by address. */
  public String asker() {
    return caller.isAnonymous() ? origin : caller.subject();
  }
}
