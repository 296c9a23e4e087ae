package org.cabildo.server.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What the libraries do not ask of the times in a token. */
final class Times {
  /** How far the provider's clock and ours may be apart. */
  static final int SKEW_SECONDS = 60;

  private Times() {}

  /** Refuses a token from the future. */
  static void requireIssued(JWTClaimsSet claims) throws BadJWTException {
    requirePast(claims.getIssueTime(), "iat");
  }

  /** Refuses a token that holds later only. */
  static void requireBegun(JWTClaimsSet claims) throws BadJWTException {
    if (claims.getNotBeforeTime() != null) {
      requirePast(claims.getNotBeforeTime(), "nbf");
    }
  }

  private static void requirePast(@Nullable Date time, String claim) throws BadJWTException {
    if (time == null || time.toInstant().isAfter(Instant.now().plusSeconds(SKEW_SECONDS))) {
      throw new BadJWTException(claim + " is missing or in the future");
    }
  }
}
