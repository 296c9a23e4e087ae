package org.cabildo.hosting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What tenants may claim.
 *
 * @param most host names of a tenant, claimed ones included
 * @param claimDays how long a claim waits for its proof
 * @param baseUrl address of the installation, whose host is nobody's
 * @param hosts other host names of the installation, separated by commas
 */
@Dependent
record HostSettings(
    @ConfigProperty(name = "cabildo.hosting.most", defaultValue = "10") int most,
    @ConfigProperty(name = "cabildo.hosting.claim-days", defaultValue = "14") int claimDays,
    @ConfigProperty(name = "cabildo.base-url") Optional<String> baseUrl,
    @ConfigProperty(name = "cabildo.hosts") Optional<String> hosts) {
  @Inject
  HostSettings {
    if (most < 0 || claimDays < 1) {
      throw new IllegalArgumentException("cabildo.hosting.* are too small");
    }
  }

  Duration claim() {
    return Duration.ofDays(claimDays);
  }

  /** Whether the installation itself answers under this host name. */
  boolean isOwn(String host) {
    return baseUrl.map(url -> URI.create(url).getHost()).filter(host::equalsIgnoreCase).isPresent()
        || hosts.stream()
            .flatMap(names -> Arrays.stream(names.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
            .anyMatch(host::equals);
  }
}
