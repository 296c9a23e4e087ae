package org.cabildo.server.identity;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier;

/** What an ID token must say (OpenID Connect Core 1.0, section 3.1.3.7), for one sign-in only. */
final class IdTokenRules implements JWTClaimsSetVerifier<SecurityContext> {
  private final IDTokenClaimsVerifier standard;
  private final String client;

  IdTokenRules(OidcSettings settings, Nonce nonce) {
    this.client = settings.clientId();
    this.standard =
        new IDTokenClaimsVerifier(
            new Issuer(settings.requiredIssuer()), new ClientID(client), nonce, Times.SKEW_SECONDS);
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    standard.verify(claims, context);
    requireOurs(claims);
    Times.requireBegun(claims);
    KeycloakType.require("ID", claims);
  }

  /** A token for several must have been issued to us. */
  private void requireOurs(JWTClaimsSet claims) throws BadJWTException {
    Object party = claims.getClaim("azp");
    if (party == null ? claims.getAudience().size() > 1 : !party.equals(client)) {
      throw new BadJWTException("azp is not ours");
    }
  }
}
