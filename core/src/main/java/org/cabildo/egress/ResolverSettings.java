package org.cabildo.egress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who is asked for what names say of themselves.
 *
 * @param resolver name server as {@code 192.0.2.53} or {@code 192.0.2.53:5353}; the system's own
 *     when absent
 */
@Dependent
public record ResolverSettings(
    @ConfigProperty(name = "cabildo.egress.resolver") Optional<String> resolver) {
  @Inject
  public ResolverSettings {}

  /** The address of the name server in the words of JNDI's DNS provider. */
  String provider() {
    return "dns:" + resolver.map(server -> "//" + server).orElse("");
  }
}
