package org.cabildo.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {
  private static final byte[] ANSWER = "{\"token\":\"cab_…\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void theSameKeyOfTheSameCallerOpensWhatItSealed() {
    byte[] kept = RequestKey.of("token:xalapa/1", "a-key").seal(ANSWER);

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("token");
    assertThat(RequestKey.of("token:xalapa/1", "a-key").open(kept)).isEqualTo(ANSWER);
  }

  @Test
  void callersWithTheSameKeyHaveNothingInCommon() {
    RequestKey one = RequestKey.of("token:xalapa/1", "a-key");
    RequestKey other = RequestKey.of("token:xalapa/2", "a-key");

    assertThat(one.id()).isNotEqualTo(other.id());
    assertThatThrownBy(() -> other.open(one.seal(ANSWER))).isInstanceOf(Problem.class);
  }

  @Test
  void anAnswerIsForItsOwnRequestOnly() {
    Kept kept = new Kept("fingerprint", ANSWER);

    assertThat(kept.answerTo("fingerprint")).isEqualTo(ANSWER);
    assertThatThrownBy(() -> kept.answerTo("another"))
        .hasMessageContaining("idempotency-key-reused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "clave-ñ", "tab\t"})
  void aKeyIsVisibleAscii(String text) {
    assertThatThrownBy(() -> RequestKey.of("anyone", text)).hasMessageContaining("not-a-key");
  }

  @Test
  void aKeyHasAtMost255Characters() {
    assertThat(RequestKey.of("anyone", "k".repeat(255)).id()).hasSize(64);
    assertThatThrownBy(() -> RequestKey.of("anyone", "k".repeat(256)))
        .hasMessageContaining("not-a-key");
  }
}
