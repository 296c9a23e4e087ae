package org.cabildo.server.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identity provider of this installation, if it has one; the launcher checked that what belongs
 * together is there.
 *
 * @param issuer its address, exactly as its tokens say it
 * @param clientId what it calls this installation
 * @param clientSecret what this installation proves itself with
 * @param audience what tokens for the API must be for; never the client, for which its ID tokens
 *     are
 * @param label its name on the button to sign in
 * @param cacheMinutes how long what it publishes about itself, and its keys, are used without
 *     asking again
 * @param outageMinutes how much longer when it does not answer
 */
@Dependent
record OidcSettings(
    @ConfigProperty(name = "cabildo.oidc.issuer") Optional<String> issuer,
    @ConfigProperty(name = "cabildo.oidc.client-id", defaultValue = "cabildo") String clientId,
    @ConfigProperty(name = "cabildo.oidc.client-secret") Optional<String> clientSecret,
    @ConfigProperty(name = "cabildo.oidc.audience", defaultValue = "cabildo-api") String audience,
    @ConfigProperty(name = "cabildo.oidc.label") Optional<String> label,
    @ConfigProperty(name = "cabildo.oidc.cache-minutes", defaultValue = "10") int cacheMinutes,
    @ConfigProperty(name = "cabildo.oidc.outage-minutes", defaultValue = "60") int outageMinutes) {

  @Inject
  OidcSettings {}

  /** The issuer of an installation that has one. */
  String requiredIssuer() {
    return issuer.orElseThrow(() -> new IllegalStateException("no identity provider"));
  }

  Duration cache() {
    return Duration.ofMinutes(cacheMinutes);
  }

  Duration outage() {
    return Duration.ofMinutes(outageMinutes);
  }
}
