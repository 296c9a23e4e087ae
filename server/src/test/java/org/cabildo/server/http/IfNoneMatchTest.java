package org.cabildo.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfNoneMatchTest {
  private static final String TAG = "\"a1-2-3\"";

  @ParameterizedTest
  @ValueSource(strings = {TAG, "W/" + TAG, "*", " * ", "\"x\", W/" + TAG, TAG + ",\"x\""})
  void whoHasItIsKnown(String header) {
    assertThat(IfNoneMatch.knows(header, TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"x\"", "W/\"x\"", "a1-2-3", "w/" + TAG, "\"*\"", ","})
  void whoHasNotIsNot(String header) {
    assertThat(IfNoneMatch.knows(header, TAG)).isFalse();
  }

  @Test
  void whoSaysNothingHasNothing() {
    assertThat(IfNoneMatch.knows((String) null, TAG)).isFalse();
  }
}
