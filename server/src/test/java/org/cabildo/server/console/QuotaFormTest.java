package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalLong;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;
import org.junit.jupiter.api.Test;

class QuotaFormTest {
  @Test
  void emptyIsTheInstallationsAndZeroIsNoLimit() {
    Values sent = Values.none().with("datasets", " 1,500 ").with("bytes", "").with("rows", "0");
    assertThat(QuotaForm.quota(sent))
        .isEqualTo(new Quota(Map.of(Measure.DATASETS, 1_500L, Measure.ROWS, 0L)));
  }

  @Test
  void whatIsNoNumberIsSaidBesideItsField() {
    assertThatThrownBy(() -> QuotaForm.quota(Values.none().with("bytes", "muchos")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("bytes")
        .hasMessageContaining("not-a-whole-number");
  }

  @Test
  void theFormHoldsWhatIsThisPortalsOwn() {
    Values values =
        QuotaForm.of(
            new Usage(
                Map.of(
                    Measure.DATASETS,
                    new Usage.Use(1, OptionalLong.of(9), Usage.Origin.TENANT),
                    Measure.ROWS,
                    new Usage.Use(1, OptionalLong.empty(), Usage.Origin.TENANT),
                    Measure.BYTES,
                    new Usage.Use(1, OptionalLong.of(9), Usage.Origin.INSTALLATION))));
    assertThat(values.typed("datasets")).isEqualTo("9");
    assertThat(values.typed("rows")).isEqualTo("0");
    assertThat(values.typed("bytes")).isEmpty();
  }
}
