package org.cabildo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.testing.FakeIssuer;
import org.cabildo.server.testing.FakePerson;
import org.cabildo.server.testing.FakeTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys are fetched when they are needed, and not when a stranger wishes. */
class DiscoveryTest {
  private static final FakePerson ANA = FakePerson.named("ana-1", "Ana");

  private final FakeIssuer issuer = new FakeIssuer();

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void keysAreFetchedOnceAndAgainForAnUnknownOne() {
    TokenVerifier verifier = verifier(issuer.issuer());
    assertThat(issuer.keysAsked()).isZero();
    verifier.accessToken(issuer.tokens().access(ANA));
    verifier.accessToken(issuer.tokens().access(ANA));
    assertThat(issuer.keysAsked()).isOne();

    String old = issuer.tokens().access(ANA);
    issuer.rotate();
    assertThat(verifier.accessToken(issuer.tokens().access(ANA)).getSubject()).isEqualTo("ana-1");
    assertThat(verifier.accessToken(old)).isNotNull();
    assertThat(issuer.keysAsked()).isEqualTo(2);
  }

  @Test
  void manyUnknownKeysDoNotMeanManyQuestions() {
    TokenVerifier verifier = verifier(issuer.issuer());
    verifier.accessToken(issuer.tokens().access(ANA));
    FakeTokens foreigner = new FakeTokens(issuer.issuer(), FakeIssuer.rsaKey());
    for (int i = 0; i < 50; i++) {
      String foreign = foreigner.access(ANA);
      assertThat(refusal(() -> verifier.accessToken(foreign))).isEqualTo(ErrorCode.TOKEN_INVALID);
    }
    assertThat(issuer.keysAsked()).isLessThan(10);
    assertThat(verifier.accessToken(issuer.tokens().access(ANA))).isNotNull();
  }

  @Test
  void whatIsKnownGoesOnThroughAnOutage() {
    TokenVerifier verifier = verifier(issuer.issuer());
    verifier.accessToken(issuer.tokens().access(ANA));
    issuer.goAway();
    assertThat(verifier.accessToken(issuer.tokens().access(ANA))).isNotNull();
  }

  @Test
  void whatIsNotKnownCannotBeChecked() {
    issuer.goAway();
    TokenVerifier verifier = verifier(issuer.issuer());
    assertThat(refusal(() -> verifier.accessToken(issuer.tokens().access(ANA))))
        .isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void aDocumentThatSpeaksOfAnotherIssuerIsNotBelieved() {
    TokenVerifier verifier = verifier(issuer.issuer().replace("127.0.0.1", "localhost"));
    assertThat(refusal(() -> verifier.accessToken(issuer.tokens().access(ANA))))
        .isEqualTo(ErrorCode.UNAVAILABLE);
  }

  private static ErrorCode refusal(Runnable work) {
    Problem[] found = new Problem[1];
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Problem.class, problem -> found[0] = problem);
    return found[0].code();
  }

  private static TokenVerifier verifier(String issuer) {
    OidcSettings settings =
        new OidcSettings(
            Optional.of(issuer),
            FakeIssuer.CLIENT,
            Optional.of(FakeIssuer.SECRET),
            FakeTokens.AUDIENCE,
            Optional.empty(),
            10,
            60);
    return new TokenVerifier(settings, new Discovery(settings));
  }
}
