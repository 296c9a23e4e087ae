package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectedRowsTest {
  @Test
  void onlyRowsThatWentBackAreASuccess() {
    assertThat(new CorrectedRows(3, 0).outcome()).isEqualTo("repair");
    assertThat(new CorrectedRows(3, 1).outcome()).isEqualTo("repair.some");
    assertThat(CorrectedRows.isFailure(new CorrectedRows(3, 1).outcome())).isFalse();
    assertThat(CorrectedRows.isFailure(new CorrectedRows(3, 3).outcome())).isTrue();
    assertThat(CorrectedRows.isFailure(new CorrectedRows(1, 8).outcome())).isTrue();
  }
}
