package org.cabildo.server.identity;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenClaimsVerifier;

/** What a logout token must say (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
final class LogoutTokenRules implements JWTClaimsSetVerifier<SecurityContext> {
  private final LogoutTokenClaimsVerifier standard;

  LogoutTokenRules(OidcSettings settings) {
    this.standard =
        new LogoutTokenClaimsVerifier(
            new Issuer(settings.requiredIssuer()), new ClientID(settings.clientId()));
    standard.setMaxClockSkew(Times.SKEW_SECONDS);
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    standard.verify(claims, context);
    if (claims.getExpirationTime() == null) {
      throw new BadJWTException("no exp");
    }
    Times.requireIssued(claims);
    KeycloakType.require("Logout", claims);
  }
}
