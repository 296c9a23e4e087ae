package org.cabildo.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The host names under which the installation itself answers, so that they lead to no portal.
 *
 * @param baseUrl its address
 * @param hosts further names, separated by commas
 */
@Dependent
public record InstallationHosts(
    @ConfigProperty(name = "cabildo.base-url") Optional<String> baseUrl,
    @ConfigProperty(name = "cabildo.hosts") Optional<String> hosts) {
  @Inject
  public InstallationHosts {}

  /** Whether the installation itself answers under this host name. */
  public boolean have(String host) {
    return baseUrl.map(url -> URI.create(url).getHost()).filter(host::equalsIgnoreCase).isPresent()
        || hosts.stream()
            .flatMap(names -> Arrays.stream(names.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
            .anyMatch(host::equals);
  }

  /**
   * Goes on only if a tenant has none of them.
   *
   * @throws Problem {@code invalid}
   */
  public void keepFrom(Tenant tenant) {
    for (String host : tenant.hosts()) {
      if (have(host)) {
        throw Problem.invalid("hosts", "installation-host").with("value", host);
      }
    }
  }
}
