package org.cabildo.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BrokenRuleTest {
  @Test
  void aRuleIsToldFromOthersAndFromADatabaseThatGoes() {
    assertThat(BrokenRule.UNIQUE.isIn(failed("23505"))).isTrue();
    assertThat(BrokenRule.UNIQUE.isIn(failed("23503"))).isFalse();
    assertThat(BrokenRule.REFERENCE.isIn(failed("23503"))).isTrue();
    assertThat(BrokenRule.UNIQUE.isIn(failed("57P01"))).isFalse();
    assertThat(BrokenRule.UNIQUE.isIn(failed("08006"))).isFalse();
    assertThat(BrokenRule.UNIQUE.isIn(new IllegalStateException())).isFalse();
  }

  private static Throwable failed(String state) {
    return new RuntimeException(new RuntimeException(new SQLException("it failed", state)));
  }
}
