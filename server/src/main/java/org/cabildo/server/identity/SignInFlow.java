package org.cabildo.server.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.cabildo.identity.Session;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.SignInOutcome.Reason;

/**
 * Signing in with the identity provider: authorization code with PKCE (RFC 6749, 7636, 9700),
 * state, nonce and the issuer in the answer (RFC 9207).
 */
@ApplicationScoped
public class SignInFlow {
  private static final Logger LOG = System.getLogger("org.cabildo.identity");

  private final OidcSettings settings;
  private final Discovery discovery;
  private final CodeExchange exchange;
  private final TokenVerifier verifier;

  @Inject
  SignInFlow(
      OidcSettings settings, Discovery discovery, CodeExchange exchange, TokenVerifier verifier) {
    this.settings = settings;
    this.discovery = discovery;
    this.exchange = exchange;
    this.verifier = verifier;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignInFlow() {
    this(null, null, null, null);
  }

  /**
   * A sign-in that began.
   *
   * @param address where the browser goes
   * @param cookie what it keeps until it is back
   */
  public record Begun(URI address, String cookie) {}

  /**
   * Begins a sign-in.
   *
   * @param callback where the provider sends the browser back to
   * @param to where the person wants to go
   * @throws Problem {@code unavailable} when the provider does not answer
   */
  public Begun begin(URI callback, String to) {
    SignInAttempt attempt = SignInAttempt.begin(to);
    URI address =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(OIDCScopeValue.OPENID, OIDCScopeValue.PROFILE, OIDCScopeValue.EMAIL),
                new ClientID(settings.clientId()),
                callback)
            .endpointURI(discovery.metadata().getAuthorizationEndpointURI())
            .state(attempt.state())
            .nonce(attempt.nonce())
            .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Begun(address, attempt.cookie());
  }

  /**
   * Ends a sign-in.
   *
   * @param callback where the provider was told to send the browser back to
   * @param query what it sent along
   * @param cookie what the browser kept
   */
  public SignInOutcome end(URI callback, String query, Optional<String> cookie) {
    try {
      Optional<SignInAttempt> attempt = cookie.flatMap(SignInAttempt::of);
      AuthenticationResponse response =
          AuthenticationResponseParser.parse(callback, URLUtils.parseParameters(query));
      if (attempt.isEmpty() || !attempt.get().state().equals(response.getState())) {
        return refused(Reason.STRANGE, "it was begun elsewhere, or long ago");
      }
      OIDCProviderMetadata metadata = discovery.metadata();
      if (!isFrom(metadata, response)) {
        return refused(Reason.UNPROVED, "the answer is not from the issuer");
      }
      if (!response.indicatesSuccess()) {
        String error = response.toErrorResponse().getErrorObject().getCode();
        return refused(Reason.DENIED, String.valueOf(error));
      }
      AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
      return proved(attempt.get(), exchange.idToken(metadata, callback, code, attempt.get()));
    } catch (ParseException e) {
      return refused(Reason.STRANGE, "the answer is none: " + e.getMessage());
    } catch (IOException e) {
      return refused(Reason.AWAY, String.valueOf(e.getMessage()));
    } catch (Problem problem) {
      return refused(
          problem.code() == ErrorCode.UNAVAILABLE ? Reason.AWAY : Reason.UNPROVED,
          problem.code().key());
    }
  }

  private SignInOutcome proved(SignInAttempt attempt, String idToken) {
    JWTClaimsSet claims = verifier.idToken(idToken, attempt.nonce());
    return new SignInOutcome.Proved(
        Claims.identity(claims),
        new Session.AtProvider(Claims.text(claims, "sid"), idToken),
        attempt.to());
  }

  /**
   * The answer says who gave it wherever the provider says that it does (RFC 9207, section 2.4).
   */
  private static boolean isFrom(OIDCProviderMetadata metadata, AuthenticationResponse response) {
    return response.getIssuer() == null
        ? !metadata.supportsAuthorizationResponseIssuerParam()
        : metadata.getIssuer().equals(response.getIssuer());
  }

  /** What others wrote is told in one line. */
  private static SignInOutcome refused(Reason reason, String why) {
    LOG.log(Level.INFO, "sign-in " + reason.key() + ": " + why.replaceAll("[^ -~]", "?").strip());
    return new SignInOutcome.Refused(reason);
  }
}
