package org.cabildo.server.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Gets the ID token for a code, from server to server. */
@ApplicationScoped
class CodeExchange {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 10_000;

  private final OidcSettings settings;

  @Inject
  CodeExchange(OidcSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CodeExchange() {
    this(null);
  }

  /**
   * The ID token, not yet verified.
   *
   * @throws IOException when the provider does not answer
   * @throws Problem {@code token-invalid} when it gives none; {@code unavailable} when it cannot
   */
  String idToken(
      OIDCProviderMetadata metadata, URI callback, AuthorizationCode code, SignInAttempt attempt)
      throws IOException {
    HTTPRequest request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(),
                new ClientSecretBasic(
                    new ClientID(settings.clientId()),
                    new Secret(settings.clientSecret().orElse(""))),
                new AuthorizationCodeGrant(code, callback, attempt.verifier()))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    request.setFollowRedirects(false);
    HTTPResponse answer = request.send();
    if (answer.getStatusCode() >= 500) {
      throw Problem.of(ErrorCode.UNAVAILABLE);
    }
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(answer);
      return Optional.of(response)
          .filter(OIDCTokenResponse.class::isInstance)
          .map(tokens -> ((OIDCTokenResponse) tokens).getOIDCTokens().getIDTokenString())
          .orElseThrow(() -> Problem.of(ErrorCode.TOKEN_INVALID));
    } catch (ParseException e) {
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
  }
}
