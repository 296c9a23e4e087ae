package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.tenancy.LocalText;
import org.junit.jupiter.api.Test;

class QualityTest {
  @Test
  void whatThePortalHasStandsInForWhatTheDatasetLacks() {
    DatasetDescription bare =
        new DatasetDescription(
            "luminarias",
            new LocalText("Luminarias"),
            new LocalText("Cuáles hay."),
            "alumbrado",
            List.of(),
            List.of(),
            Optional.empty(),
            Frequency.IRREGULAR,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false);
    Quality quality = Quality.of(bare, Optional.empty(), Instant.EPOCH);
    assertThat(quality.criteria())
        .filteredOn(Quality.Criterion::met)
        .extracting(Quality.Criterion::key)
        .containsExactly("license", "contact");
    assertThat(quality.score()).isEqualTo(20);
  }
}
