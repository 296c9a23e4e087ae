package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.cabildo.journal.Event;
import org.cabildo.journal.Journal;
import org.cabildo.journal.JournalFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandworkTest {
  private static final String SOMEBODY = "local:ana";
  private static final String BUNDLES = "system:bundles";

  /** Whether the thing is somebody's handwork, whose last events were these, latest first. */
  private static boolean isByHand(String... actorsAndActions) {
    List<Event> events =
        IntStream.range(0, actorsAndActions.length / 2)
            .mapToObj(i -> event(actorsAndActions[2 * i], actorsAndActions[2 * i + 1]))
            .toList();
    Journal journal =
        new Journal() {
          @Override
          public List<Event> list(JournalFilter filter, OptionalLong before, int limit) {
            return events;
          }
        };
    return !new Handwork(journal).among(Set.of("one")).isEmpty();
  }

  private static Event event(String actor, String action) {
    return new Event(1, Instant.EPOCH, actor, Optional.empty(), action, "one", "", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant.change",
        "office.put",
        "theme.put",
        "dataset.describe",
        "dataset.withdrawn",
        "commitment.move",
        "page.put"
      })
  void whatSomebodyWroteIsTheirs(String action) {
    assertThat(isByHand(SOMEBODY, action, BUNDLES, action)).isTrue();
    assertThat(isByHand(BUNDLES, action, SOMEBODY, action)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant.export",
        "dataset.publish",
        "dataset.personal-data",
        "import.ask",
        "source.set",
        "source.run",
        "publication.ask",
        "files.remove"
      })
  void whatSomebodyDidWithItIsNoChange(String action) {
    assertThat(isByHand(SOMEBODY, action, BUNDLES, "dataset.create")).isFalse();
    assertThat(isByHand(SOMEBODY, action, SOMEBODY, "dataset.describe")).isTrue();
  }

  @Test
  void whatNobodyWroteIsNobodys() {
    assertThat(isByHand()).isFalse();
  }
}
