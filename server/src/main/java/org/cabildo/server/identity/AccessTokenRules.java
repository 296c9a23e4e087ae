package org.cabildo.server.identity;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an access token must say (RFC 9068, section 4): our issuer, our audience, who, and from when
 * to when. It must say nothing that only ID tokens, logout tokens or tokens bound to a key say.
 */
final class AccessTokenRules extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final Set<String> REQUIRED = Set.of("sub", "exp", "iat");
  private static final Set<String> FORBIDDEN =
      Set.of("nonce", "at_hash", "c_hash", "s_hash", "events", "cnf");

  AccessTokenRules(OidcSettings settings) {
    super(
        new HashSet<>(List.of(settings.audience())), // the library asks it for null
        new JWTClaimsSet.Builder().issuer(settings.requiredIssuer()).build(),
        REQUIRED,
        FORBIDDEN);
    setMaxClockSkew(Times.SKEW_SECONDS);
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    super.verify(claims, context);
    Times.requireIssued(claims);
    KeycloakType.require("Bearer", claims);
  }
}
