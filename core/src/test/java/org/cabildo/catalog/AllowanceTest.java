package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.OptionalLong;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  @Test
  void whatIsBeyondIsRefusedWithLimitAndUseInBothLanguages() {
    Allowance allowance =
        new Allowance(
            Measure.IMPORTS, new Usage.Use(20, OptionalLong.of(20), Usage.Origin.INSTALLATION));
    Problem problem = catchThrowableOfType(Problem.class, () -> allowance.demand(1));
    assertThat(problem.code()).isEqualTo(ErrorCode.QUOTA);
    assertThat(problem.detail(Locale.forLanguageTag("es")))
        .isEqualTo(
            "El portal tiene una cuota de 20 importaciones al día y ya usa 20: esto la rebasa. No se"
                + " guardó nada.");
    assertThat(problem.detail(Locale.ENGLISH))
        .isEqualTo(
            "The portal has a quota of 20 imports a day and uses 20 already: this is beyond it."
                + " Nothing was kept.");
    assertThat(problem.parameters())
        .containsEntry("limit", 20L)
        .containsEntry("used", 20L)
        .containsEntry("wanted", 1L)
        .containsEntry("what", "imports");
  }
}
