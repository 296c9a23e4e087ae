package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Scores;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/**
 * Counts the quality of datasets again, tenant by tenant, where it was counted by other rules than
 * those of today: before this server was replaced by a newer one, or in another installation.
 */
@ApplicationScoped
class Recount {
  private static final Logger LOG = System.getLogger(Recount.class.getName());
  private static final Caller COUNTER = Caller.system("scores");

  private final Tenants tenants;
  private final Scopes scopes;
  private final Scores scores;

  @Inject
  Recount(Tenants tenants, Scopes scopes, Scores scores) {
    this.tenants = tenants;
    this.scopes = scopes;
    this.scores = scores;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Recount() {
    this(null, null, null);
  }

  /** Those of all tenants; one that cannot be counted does not stop the others. */
  void all() {
    int others = 0;
    for (Tenant tenant : tenants.list()) {
      try {
        others += scopes.as(tenant.id(), COUNTER, scores::recount);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "cannot count the quality of " + tenant.id() + " again", e);
      }
    }
    if (others > 0) {
      LOG.log(Level.INFO, "the quality of " + others + " datasets is another by today's rules");
    }
  }
}
