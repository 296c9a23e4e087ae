package org.cabildo.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final Optional<String> NOBODY = Optional.empty();
  private static final Optional<TenantId> NOWHERE = Optional.empty();

  @Test
  void aCallerIsRefusedWhenTheMinuteIsUsedUpAndAnotherIsNot() {
    Rates rates = new Rates(new RateSettings(3, 0, 0, 0));
    for (long left = 2; left >= 0; left--) {
      List<Rates.Left> told = rates.enter("10.0.0.1", NOBODY, NOWHERE);
      assertThat(told).hasSize(1);
      assertThat(told.get(0).policy()).isEqualTo("caller");
      assertThat(told.get(0).quota()).isEqualTo(3);
      assertThat(told.get(0).remaining()).isEqualTo(left);
      assertThat(told.get(0).reset()).isBetween(1L, 60L);
    }
    Problem refused = refused(() -> rates.enter("10.0.0.1", NOBODY, NOWHERE));
    assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat((Long) refused.parameter("seconds").orElseThrow()).isBetween(1L, 20L);
    assertThat(rates.enter("10.0.0.2", NOBODY, NOWHERE)).hasSize(1);
  }

  @Test
  void aCredentialIsCountedFromWhereverItComes() {
    Rates rates = new Rates(new RateSettings(2, 0, 0, 0));
    Optional<String> token = Optional.of("Bearer abc");
    rates.enter("10.0.0.1", token, NOWHERE);
    assertThat(rates.enter("10.0.0.2", token, NOWHERE).get(0).remaining()).isZero();
    refused(() -> rates.enter("10.0.0.3", token, NOWHERE));
    rates.enter("10.0.0.4", Optional.of("Bearer other"), NOWHERE);
  }

  @Test
  void aPortalHasALimitOfItsOwnThatIsNotItsNeighbours() {
    Rates rates = new Rates(new RateSettings(0, 2, 0, 0));
    Optional<TenantId> xalapa = Optional.of(new TenantId("xalapa"));
    rates.enter("10.0.0.1", NOBODY, xalapa);
    assertThat(rates.enter("10.0.0.2", NOBODY, xalapa).get(0).policy()).isEqualTo("portal");
    refused(() -> rates.enter("10.0.0.3", NOBODY, xalapa));
    rates.enter("10.0.0.3", NOBODY, Optional.of(new TenantId("puebla")));
  }

  @Test
  void withoutLimitsNothingIsCounted() {
    Rates rates = new Rates(new RateSettings(0, 0, 0, 0));
    for (int i = 0; i < 1_000; i++) {
      assertThat(rates.enter("10.0.0.1", NOBODY, Optional.of(new TenantId("xalapa")))).isEmpty();
    }
  }

  private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable asking) {
    Problem problem = catchThrowableOfType(Problem.class, asking);
    assertThat(problem).isNotNull();
    return problem;
  }
}
