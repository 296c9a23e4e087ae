package org.cabildo.server.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;

/** Keycloak says in a claim of its own which kind of token one is; others say nothing there. */
final class KeycloakType {
  private KeycloakType() {}

  /** Refuses a token that says to be of another kind. */
  static void require(String kind, JWTClaimsSet claims) throws BadJWTException {
    Object said = claims.getClaim("typ");
    if (said != null && !said.equals(kind)) {
      throw new BadJWTException("typ is not " + kind);
    }
  }
}
