package org.cabildo.server.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * What the identity provider publishes about itself (OpenID Connect Discovery 1.0) and its keys.
 * Asked for when first needed, never at the start; what is known goes on through an outage. No
 * address is ever taken from a token.
 */
@ApplicationScoped
class Discovery {
  private static final Logger LOG = System.getLogger("org.cabildo.identity");
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;

  /** So long nobody waits for a provider that did not answer: while nothing of it is known … */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** … and while what is known can be used. */
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  private final OidcSettings settings;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Optional<Known> known = Optional.empty();
  private Instant askAgain = Instant.MIN;

  @Inject
  Discovery(OidcSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Discovery() {
    this(null);
  }

  private record Known(
      OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant asked) {}

  /**
   * Its endpoints.
   *
   * @throws Problem {@code unavailable} when it does not answer, and has not for long
   */
  OIDCProviderMetadata metadata() {
    return current().metadata();
  }

  /**
   * Its keys, which are fetched again when a token names one that is not among them.
   *
   * @throws Problem {@code unavailable} when it does not answer, and has not for long
   */
  JWKSource<SecurityContext> keys() {
    return current().keys();
  }

  private Known current() {
    Optional<Known> usable = usable();
    if (usable.filter(k -> k.asked().plus(settings.cache()).isAfter(Instant.now())).isPresent()) {
      return usable.get();
    }
    // Whoever has something to go on with does not wait for somebody else's question.
    if (usable.isEmpty()) {
      asking.lock();
    } else if (!asking.tryLock()) {
      return usable.get();
    }
    try {
      askOnce();
    } finally {
      asking.unlock();
    }
    return usable()
        .orElseThrow(
            () ->
                Problem.of(
                    ErrorCode.UNAVAILABLE,
                    new IllegalStateException("the identity provider does not answer")));
  }

  private Optional<Known> usable() {
    Instant oldest = Instant.now().minus(settings.cache()).minus(settings.outage());
    return known.filter(k -> k.asked().isAfter(oldest));
  }

  /** Asks, unless somebody did just before, or in vain. */
  private void askOnce() {
    Instant now = Instant.now();
    boolean fresh = known.filter(k -> k.asked().plus(settings.cache()).isAfter(now)).isPresent();
    if (fresh || now.isBefore(askAgain)) {
      return;
    }
    try {
      known = Optional.of(ask(now));
    } catch (GeneralException | IOException | IllegalArgumentException e) {
      askAgain = Instant.now().plus(usable().isPresent() ? LONG_PAUSE : PAUSE);
      LOG.log(Level.WARNING, "the identity provider does not say what it is: " + e.getMessage());
    }
  }

  private Known ask(Instant now) throws GeneralException, IOException {
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.resolve(
            new Issuer(settings.requiredIssuer()), CONNECT_MILLIS, READ_MILLIS);
    URI keys = checked(metadata.getJWKSetURI());
    checked(metadata.getAuthorizationEndpointURI());
    checked(metadata.getTokenEndpointURI());
    Optional<Known> same = known.filter(k -> k.metadata().getJWKSetURI().equals(keys));
    return new Known(
        metadata,
        same.isPresent() ? same.get().keys() : ProviderKeys.at(keys.toURL(), settings),
        now);
  }

  private static URI checked(URI endpoint) throws GeneralException {
    if (endpoint == null || !isSafe(endpoint)) {
      throw new GeneralException("an endpoint is missing or not https: " + endpoint);
    }
    return endpoint;
  }

  /** Nobody can listen or answer in its place: https, or this very machine. */
  private static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme())
            && String.valueOf(address.getHost()).matches("localhost|127\\.0\\.0\\.1|\\[::1]"));
  }
}
