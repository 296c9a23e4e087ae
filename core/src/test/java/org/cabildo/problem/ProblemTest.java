package org.cabildo.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @ParameterizedTest
  @ValueSource(strings = {"type", "title", "status", "detail", "instance", "code", "requestId"})
  void aParameterCannotHideBehindAMemberThatEveryProblemHas(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Problem.of(ErrorCode.INVALID).with(name, "x"))
        .withMessageContaining(name);
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasItsTextsInBothLanguages(ErrorCode code) {
    for (Locale language : new Locale[] {SPANISH, Locale.ENGLISH}) {
      assertThat(Problem.of(code).title(language)).isNotBlank();
      assertThat(Problem.of(code).detail(language)).isNotBlank();
    }
  }

  @Test
  void theTypeOfAColumnIsToldInWords() {
    Problem problem =
        Problem.of(ErrorCode.WRONG_TYPE)
            .with("column", "zona")
            .with("columnType", "string")
            .with("operation", "order");
    assertThat(problem.detail(SPANISH)).contains("zona").contains("texto");
    assertThat(problem.detail(Locale.ENGLISH)).contains("is of type text");
  }
}
