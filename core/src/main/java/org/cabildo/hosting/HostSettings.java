package org.cabildo.hosting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What tenants may claim.
 *
 * @param most host names of a tenant, claimed ones included
 * @param claimDays how long a claim waits for its proof
 */
@Dependent
record HostSettings(
    @ConfigProperty(name = "cabildo.hosting.most", defaultValue = "10") int most,
    @ConfigProperty(name = "cabildo.hosting.claim-days", defaultValue = "14") int claimDays) {
  @Inject
  HostSettings {
    if (most < 0 || claimDays < 1) {
      throw new IllegalArgumentException("cabildo.hosting.* are too small");
    }
  }

  Duration claim() {
    return Duration.ofDays(claimDays);
  }
}
