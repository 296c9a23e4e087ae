package org.cabildo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.cabildo.tenancy.Quota.Measure;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final Quota STANDARD =
      new Quota(Map.of(Measure.DATASETS, 100L, Measure.ROWS, 0L, Measure.BYTES, 5_000L));

  @Test
  void whatIsSaidForOneTenantHoldsAndElseWhatIsSaidForAll() {
    Quota quota = new Quota(Map.of(Measure.DATASETS, 7L, Measure.BYTES, 0L)).over(STANDARD);
    assertThat(quota.limit(Measure.DATASETS)).hasValue(7);
    assertThat(quota.limit(Measure.BYTES)).as("0 is no limit").isEmpty();
    assertThat(quota.limit(Measure.ROWS)).isEmpty();
    assertThat(quota.limit(Measure.IMPORTS)).as("nobody said anything").isEmpty();
    assertThat(Quota.none().over(STANDARD)).isEqualTo(STANDARD);
  }

  @Test
  void upToTheLimitIsWithinAndWhatAddsNothingAlwaysIs() {
    Usage.Use use = use(90, 100);
    assertThat(use.forbids(10)).isFalse();
    assertThat(use.forbids(11)).isTrue();
    assertThat(use.forbids(Long.MAX_VALUE)).isTrue();
    assertThat(use(90, 50).forbids(0)).as("beyond a limit that came later").isFalse();
    assertThat(use(90, 50).forbids(-1)).isFalse();
    assertThat(use(90, 50).forbids(1)).isTrue();
    assertThat(new Usage.Use(90, OptionalLong.empty(), Usage.Origin.TENANT).forbids(Long.MAX_VALUE))
        .isFalse();
  }

  private static Usage.Use use(long used, long limit) {
    return new Usage.Use(used, OptionalLong.of(limit), Usage.Origin.INSTALLATION);
  }
}
