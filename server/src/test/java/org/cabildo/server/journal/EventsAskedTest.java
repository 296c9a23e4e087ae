package org.cabildo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cabildo.journal.JournalFilter;
import org.cabildo.problem.Problem;
import org.cabildo.server.api.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsAskedTest {
  private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

  @Test
  void daysAreWholeAndOfThePortalsZone() {
    JournalFilter filter = asked("{\"from\":\"2026-11-01\",\"to\":\"2026-11-02\"}");
    assertThat(filter.from()).contains(Instant.parse("2026-11-01T06:00:00Z"));
    assertThat(filter.until()).contains(Instant.parse("2026-11-03T06:00:00Z"));
    assertThat(filter.actor()).isEmpty();
  }

  @Test
  void anInstantIsExact() {
    JournalFilter filter = asked("{\"to\":\"2026-11-02T10:00:00Z\",\"kind\":\"dataset\"}");
    assertThat(filter.until()).contains(Instant.parse("2026-11-02T10:00:00Z"));
    assertThat(filter.kind()).isEqualTo(Optional.of("dataset"));
  }

  @Test
  void whatIsNoDateIsSaid() {
    assertThatThrownBy(() -> asked("{\"from\":\"ayer\"}"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not-a-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5000-01-01", "0000-12-31", "+999999999-01-01", "-5000-01-01T00:00:00Z"})
  void whatNoDatabaseKeepsIsNoDate(String far) {
    for (String field : List.of("from", "to")) {
      assertThatThrownBy(() -> asked("{\"%s\":\"%s\"}".formatted(field, far)))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("not-a-date");
    }
    assertThat(asked("{\"from\":\"0001-01-01\",\"to\":\"9999-12-31\"}").until()).isPresent();
  }

  private static JournalFilter asked(String question) {
    return EventsAsked.in(
        Query.of(
            new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8)),
            EventsAsked.words()),
        MEXICO);
  }
}
