package org.cabildo.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-30T14:00:00Z");

  @Test
  void secondsAndDatesAreRead() {
    assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.parse("Mon, 30 Nov 2026 15:00:00 GMT", NOW))
        .contains(Duration.ofHours(1));
  }

  @Test
  void whatIsPastOrNeitherSaysNothing() {
    assertThat(RetryAfter.parse("Mon, 30 Nov 2026 13:00:00 GMT", NOW)).isEmpty();
    assertThat(RetryAfter.parse("-1", NOW)).isEmpty();
    assertThat(RetryAfter.parse("99999999999999", NOW)).isEmpty();
    assertThat(RetryAfter.parse("mañana", NOW)).isEmpty();
  }
}
