package org.cabildo.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyCodeHasItsWordsInBothLanguages(ErrorCode code) {
    for (Locale language : new Locale[] {SPANISH, Locale.ENGLISH}) {
      assertThat(Problem.of(code).title(language)).isNotBlank();
      assertThat(Problem.of(code).detail(language)).isNotBlank();
    }
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(bundle(SPANISH).keySet()).isEqualTo(bundle(Locale.ENGLISH).keySet());
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("org.cabildo.problem.messages", language);
  }
}
