package org.cabildo.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.cabildo.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
  private static final Duration LEAST = Duration.ofMinutes(15);

  @ParameterizedTest
  @CsvSource({
    "PT15M, PT15M, 2026-01-31T10:15:00Z",
    "PT1H, PT1H, 2026-01-31T11:00:00Z",
    "P1D, P1D, 2026-02-01T10:00:00Z",
    "P1W, P7D, 2026-02-07T10:00:00Z",
    "P1M, P1M, 2026-02-28T10:00:00Z",
    "P1DT12H, PT36H, 2026-02-01T22:00:00Z",
    "P1Y, P1Y, 2027-01-31T10:00:00Z"
  })
  void periodsAreOfTimeAndOfTheCalendar(String written, String kept, Instant next) {
    Interval interval = Interval.of(written, LEAST);
    assertThat(interval.text()).isEqualTo(kept);
    assertThat(interval.after(Instant.parse("2026-01-31T10:00:00Z"))).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "daily", "1D", "P", "PT", "P1X", "P999999999Y", "PT99999999999999999999H"})
  void whatIsNoPeriodIsRefused(String text) {
    assertRefused(text, "not a period");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT14M59S", "PT0S", "P0D", "-P1D", "P-1D", "P367D", "P2Y", "PT9000H"})
  void whatIsTooShortOrTooLongIsRefused(String text) {
    assertRefused(text, "between PT15M and P366D");
  }

  private static void assertRefused(String text, String why) {
    assertThatThrownBy(() -> Interval.of(text, LEAST))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.detail(Locale.ENGLISH)).contains(why));
  }
}
