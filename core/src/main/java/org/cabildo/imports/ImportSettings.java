package org.cabildo.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much is done at once, and how long what is over is told.
 *
 * @param workers imports that this node carries out at the same time
 * @param perTenant how many of them may be of one tenant
 * @param waiting most imports of a tenant that are not over
 * @param keepDays how long one that is over can be asked for
 */
@Dependent
record ImportSettings(
    @ConfigProperty(name = "cabildo.jobs.workers", defaultValue = "1") int workers,
    @ConfigProperty(name = "cabildo.jobs.per-tenant", defaultValue = "1") int perTenant,
    @ConfigProperty(name = "cabildo.jobs.waiting", defaultValue = "100") int waiting,
    @ConfigProperty(name = "cabildo.jobs.keep-days", defaultValue = "30") int keepDays) {
  @Inject
  ImportSettings {
    if (workers < 1 || perTenant < 1 || waiting < 1 || keepDays < 1) {
      throw new IllegalArgumentException("cabildo.jobs.* are at least 1");
    }
  }

  Duration keep() {
    return Duration.ofDays(keepDays);
  }
}
