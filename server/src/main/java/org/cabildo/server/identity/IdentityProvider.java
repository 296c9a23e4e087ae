package org.cabildo.server.identity;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The identity provider as the console shows it, if this installation has one. */
@ApplicationScoped
public class IdentityProvider {
  private final OidcSettings settings;
  private final Discovery discovery;

  @Inject
  IdentityProvider(OidcSettings settings, Discovery discovery) {
    this.settings = settings;
    this.discovery = discovery;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected IdentityProvider() {
    this(null, null);
  }

  /** Whether there is one. */
  public boolean isThere() {
    return settings.issuer().isPresent();
  }

  /**
   * Goes on only where there is one.
   *
   * @throws Problem {@code not-found}
   */
  public void require() {
    if (!isThere()) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
  }

  /** Its name, where it has one. */
  public Optional<String> label() {
    return settings.label();
  }

  /**
   * Where a browser ends the session with it too (OpenID Connect RP-Initiated Logout 1.0); nowhere
   * when it is away or has no such place.
   *
   * @param idToken what it gave us at the sign-in
   * @param back where it sends the browser afterwards
   */
  public Optional<URI> farewell(String idToken, URI back) {
    if (!isThere()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(discovery.metadata().getEndSessionEndpointURI())
          .map(endpoint -> new LogoutRequest(endpoint, parsed(idToken), back, null).toURI());
    } catch (Problem away) {
      return Optional.empty();
    }
  }

  private static JWT parsed(String idToken) {
    try {
      return JWTParser.parse(idToken);
    } catch (ParseException e) {
      throw new IllegalStateException("it was parsed before", e);
    }
  }
}
