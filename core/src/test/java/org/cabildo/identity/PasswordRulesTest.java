package org.cabildo.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "once letras|too-short",
        "aaaaaaaaaaaaaaaaaaaa|easy-to-guess",
        "abababababababababab|easy-to-guess",
        "Maria.Lopez-2024!|easy-to-guess"
      })
  void aPasswordThatIsGuessedIsRefused(String password, String reason) {
    assertThatThrownBy(
            () -> PasswordRules.check("password", password, "maria.lopez@xalapa.example"))
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({"cuatro palabras al azar", "correct horse battery staple", "ñandúes en la plaza"})
  void aPhraseIsGood(String password) {
    assertThatCode(() -> PasswordRules.check("password", password, "maria.lopez@xalapa.example"))
        .doesNotThrowAnyException();
  }
}
