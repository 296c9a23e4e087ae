package org.cabildo.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void theWaitDoublesUpToADay() {
    assertThat(Backoff.after(1, 99, 0)).isEqualTo(Duration.ofMinutes(5));
    assertThat(Backoff.after(2, 99, 0)).isEqualTo(Duration.ofMinutes(10));
    assertThat(Backoff.after(5, 99, 0)).isEqualTo(Duration.ofMinutes(80));
    assertThat(Backoff.after(10, 99, 0)).isEqualTo(Duration.ofDays(1));
    assertThat(Backoff.after(Integer.MAX_VALUE, Integer.MAX_VALUE, 0))
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void whatIsBrokenIsTriedOnceADay() {
    assertThat(Backoff.after(5, 6, 0)).isLessThan(Duration.ofHours(2));
    assertThat(Backoff.after(6, 6, 0)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void chanceOnlyShortensTheWaitAndByAFifthAtMost() {
    assertThat(Backoff.after(6, 6, 1)).isEqualTo(Duration.ofMinutes(24 * 60 * 8 / 10));
    assertThat(Backoff.after(1, 6, 0.5)).isEqualTo(Duration.ofSeconds(270));
  }

  @Test
  void regularLooksAreSpreadOverAFewMinutesAtMost() {
    assertThat(Backoff.spread(Duration.ofHours(1), 0)).isZero();
    assertThat(Backoff.spread(Duration.ofHours(1), 1)).isEqualTo(Duration.ofMinutes(3));
    assertThat(Backoff.spread(Duration.ofDays(365), 1)).isEqualTo(Backoff.FIRST);
  }
}
