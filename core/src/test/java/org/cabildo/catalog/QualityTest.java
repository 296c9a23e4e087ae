package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.tenancy.LocalText;
import org.junit.jupiter.api.Test;

class QualityTest {
  @Test
  void whatThePortalHasStandsInForWhatTheDatasetLacks() {
    DatasetDescription bare = described("Cuáles hay.", List.of(), Frequency.IRREGULAR);
    Quality quality = Quality.of(bare, Optional.empty(), Instant.EPOCH);
    assertThat(quality.criteria())
        .filteredOn(Quality.Criterion::met)
        .extracting(Quality.Criterion::key)
        .containsExactly("license", "contact");
    assertThat(quality.score()).isEqualTo(20);
  }

  /** Whoever changes what is met here raises {@link Quality#RULES}, and the number below. */
  @Test
  void theNumberOfTheRulesIsRaisedWithThem() {
    assertThat(Quality.RULES).isEqualTo(1);
    assertThat(met("x".repeat(79), List.of("a", "b"))).isEqualTo("license contact frequency");
    assertThat(met("x".repeat(80), List.of("a", "b", "c")))
        .isEqualTo("description license contact frequency keywords");
    assertThat(Quality.CRITERIA).isEqualTo(10);
  }

  private static String met(String description, List<String> keywords) {
    return Quality.of(
            described(description, keywords, Frequency.ANNUAL), Optional.empty(), Instant.EPOCH)
        .criteria()
        .stream()
        .filter(Quality.Criterion::met)
        .map(Quality.Criterion::key)
        .collect(Collectors.joining(" "));
  }

  private static DatasetDescription described(
      String description, List<String> keywords, Frequency frequency) {
    return new DatasetDescription(
        "luminarias",
        new LocalText("Luminarias"),
        new LocalText(description),
        "alumbrado",
        List.of(),
        keywords,
        Optional.empty(),
        frequency,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }
}
