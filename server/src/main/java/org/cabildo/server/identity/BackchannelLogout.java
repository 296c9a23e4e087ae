package org.cabildo.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Ends the sessions that the identity provider says are over (OpenID Connect Back-Channel Logout
 * 1.0). A token works once on a node; one that is sent again, there or to another, ends only
 * sessions that were open when it was made.
 */
@ApplicationScoped
public class BackchannelLogout {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final long MOST = 100_000;

  private final TokenVerifier verifier;
  private final Sessions sessions;
  private final Cache<String, Boolean> used =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  @Inject
  BackchannelLogout(TokenVerifier verifier, Sessions sessions) {
    this.verifier = verifier;
    this.sessions = sessions;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected BackchannelLogout() {
    this(null, null);
  }

  /**
   * Ends the sessions that a logout token names.
   *
   * @throws Problem {@code token-invalid}, also for one that was used; {@code unavailable} when the
   *     provider's keys are not known
   */
  public void end(String logoutToken) {
    JWTClaimsSet claims = verifier.logoutToken(logoutToken);
    Instant made = claims.getIssueTime().toInstant();
    boolean old = made.isBefore(Instant.now().minus(LONGEST));
    if (old || used.asMap().putIfAbsent(claims.getJWTID(), true) != null) {
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    sessions.close(
        new Session.Ending(
            Optional.ofNullable(claims.getSubject()),
            Claims.text(claims, "sid"),
            made.plusSeconds(Times.SKEW_SECONDS)));
  }
}
