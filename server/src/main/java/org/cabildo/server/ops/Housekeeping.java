package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Leftovers;
import org.cabildo.idempotency.Requests;
import org.cabildo.imports.ImportKeeping;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** Removes what nobody needs any more, tenant by tenant, each in its own scope. */
@ApplicationScoped
class Housekeeping {
  private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final Caller KEEPER = Caller.system("housekeeping");
  private static final Duration SCRATCH_GRACE = Duration.ofDays(1);

  private final Tenants tenants;
  private final Scopes scopes;
  private final Leftovers leftovers;
  private final ImportKeeping imports;
  private final Requests requests;
  private final BlobStore blobs;

  @Inject
  Housekeeping(
      Tenants tenants,
      Scopes scopes,
      Leftovers leftovers,
      ImportKeeping imports,
      Requests requests,
      BlobStore blobs) {
    this.tenants = tenants;
    this.scopes = scopes;
    this.leftovers = leftovers;
    this.imports = imports;
    this.requests = requests;
    this.blobs = blobs;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Housekeeping() {
    this(null, null, null, null, null, null);
  }

  /** Before anybody works: what an earlier, killed process left half-done is gone. */
  void clear() {
    int left = blobs.clearScratch();
    if (left > 0) {
      LOG.log(Level.INFO, "removed " + left + " temporary files of an earlier run");
    }
    for (Tenant tenant : tenants.list()) {
      scopes.as(
          tenant.id(),
          KEEPER,
          () -> {
            requests.recover();
            return tenant;
          });
    }
  }

  void sweep() {
    Instant now = Instant.now();
    int scratch = blobs.sweepScratch(now.minus(SCRATCH_GRACE));
    int files = 0;
    long bytes = 0;
    int keys = 0;
    int old = 0;
    for (Tenant tenant : tenants.list()) {
      old += scopes.as(tenant.id(), KEEPER, () -> imports.sweep(now));
      Leftovers.Removed removed = scopes.as(tenant.id(), KEEPER, () -> leftovers.remove(now));
      files += removed.files();
      bytes += removed.bytes();
      keys += scopes.as(tenant.id(), KEEPER, () -> requests.sweep(now));
    }
    if (files + scratch + keys + old > 0) {
      LOG.log(
          Level.INFO,
          ("removed %d unreferenced files (%d bytes), %d temporary files, %d idempotency keys,"
                  + " %d old uploads and imports")
              .formatted(files, bytes, scratch, keys, old));
    }
  }
}
