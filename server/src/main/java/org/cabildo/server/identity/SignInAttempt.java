package org.cabildo.server.identity;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign-in between its two halves. Only the browser that began it keeps it, for some minutes, as a
 * cookie that no script reads; whoever brings an answer must bring this too.
 *
 * @param state what the answer must repeat
 * @param nonce what the ID token must repeat
 * @param verifier what only we can show to get tokens for the code (RFC 7636)
 * @param to where the person wanted to go
 */
record SignInAttempt(State state, Nonce nonce, CodeVerifier verifier, String to) {
  private static final int BYTES = 32;
  private static final Pattern COOKIE =
      Pattern.compile(
          "([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{0,800})");

  /** A new one. */
  static SignInAttempt begin(String to) {
    return new SignInAttempt(new State(BYTES), new Nonce(BYTES), new CodeVerifier(), to);
  }

  /** The one that a cookie keeps. */
  static Optional<SignInAttempt> of(String cookie) {
    Matcher parts = COOKIE.matcher(cookie);
    return parts.matches()
        ? Optional.of(
            new SignInAttempt(
                new State(parts.group(1)),
                new Nonce(parts.group(2)),
                new CodeVerifier(parts.group(3)),
                new String(Base64.getUrlDecoder().decode(parts.group(4)), StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  /** What the browser keeps of it. */
  String cookie() {
    return String.join(
        ".",
        state.getValue(),
        nonce.getValue(),
        verifier.getValue(),
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(to.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "SignInAttempt[…]";
  }
}
