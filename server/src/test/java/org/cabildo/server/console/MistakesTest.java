package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.junit.jupiter.api.Test;

class MistakesTest {
  private final Values sent = Values.none().with("name", " ").with("code", "14-120");

  @Test
  void everythingThatIsMissingIsToldAtOnce() {
    Mistakes mistakes = new Mistakes(sent, Optional.of(Problem.invalid("code", "not-a-number")));
    assertThat(reason(mistakes, "code", Need.REQUIRED)).hasValue("not-a-number");
    assertThat(reason(mistakes, "name", Need.REQUIRED)).hasValue("required");
    assertThat(reason(mistakes, "place", Need.REQUIRED)).hasValue("required");
    assertThat(reason(mistakes, "place", Need.OPTIONAL)).isEmpty();
    assertThat(mistakes.names("name")).isFalse();
  }

  @Test
  void aFormThatWasNotSentHasNone() {
    assertThat(reason(new Mistakes(sent, Optional.empty()), "name", Need.REQUIRED)).isEmpty();
  }

  @Test
  void whatHasNothingToDoWithTheFieldsIsNotBlamedOnThem() {
    Mistakes mistakes = new Mistakes(sent, Optional.of(Problem.of(ErrorCode.CONFLICT)));
    assertThat(reason(mistakes, "name", Need.REQUIRED)).isEmpty();
  }

  private static Optional<Object> reason(Mistakes mistakes, String field, Need need) {
    return mistakes.of(field, need).flatMap(p -> p.parameter("reason"));
  }
}
