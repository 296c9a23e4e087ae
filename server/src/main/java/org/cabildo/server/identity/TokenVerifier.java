package org.cabildo.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Set;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Tells genuine tokens from others. A token is believed only if a key of the provider signed it
 * with one of three algorithms and it is of the kind that is asked for; keys, addresses and
 * certificates that it brings along are not looked at, and nothing is ever deciphered. Why a token
 * is refused is not told.
 */
@ApplicationScoped
class TokenVerifier {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");
  private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

  private final OidcSettings settings;
  private final JWKSource<SecurityContext> keys;

  @Inject
  TokenVerifier(OidcSettings settings, Discovery discovery) {
    this(settings, (selector, context) -> discovery.keys().get(selector, context));
  }

  TokenVerifier(OidcSettings settings, JWKSource<SecurityContext> keys) {
    this.settings = settings;
    this.keys = keys;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TokenVerifier() {
    this.settings = null;
    this.keys = null;
  }

  /**
   * What an access token for our API says.
   *
   * @throws Problem {@code token-invalid}; {@code unavailable} when there are no keys to check it
   *     with
   */
  JWTClaimsSet accessToken(String token) {
    return verified(token, new AccessTokenRules(settings), JOSEObjectType.JWT, ACCESS);
  }

  /**
   * What an ID token says that was made for this sign-in.
   *
   * @param nonce what we sent along when it began
   * @throws Problem {@code token-invalid}; {@code unavailable} when there are no keys to check it
   *     with
   */
  JWTClaimsSet idToken(String token, Nonce nonce) {
    return verified(token, new IdTokenRules(settings, nonce), JOSEObjectType.JWT);
  }

  /**
   * What a logout token says (OpenID Connect Back-Channel Logout 1.0, section 2.4).
   *
   * @throws Problem {@code token-invalid}; {@code unavailable} when there are no keys to check it
   *     with
   */
  JWTClaimsSet logoutToken(String token) {
    return verified(token, new LogoutTokenRules(settings), JOSEObjectType.JWT, LOGOUT);
  }

  private JWTClaimsSet verified(
      String token, JWTClaimsSetVerifier<SecurityContext> rules, JOSEObjectType... types) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(rules);
    try {
      return processor.process(token, null);
    } catch (JWKSetUnavailableException e) {
      throw Problem.of(ErrorCode.UNAVAILABLE, e);
    } catch (KeySourceException e) {
      throw Problem.of(ErrorCode.TOKEN_INVALID); // too many unknown keys were asked for
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
  }
}
