package org.cabildo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTest {
  private final List<Event> events = new ArrayList<>();
  private final Event end;

  ChainTest() {
    String previous = "";
    for (int seq = 1; seq <= 5; seq++) {
      Event event = written(seq, "details " + seq, previous);
      events.add(event);
      previous = event.hash();
    }
    end = events.get(4);
  }

  @Test
  void aJournalAsItWasWrittenIsIntact() {
    assertThat(verdict().isIntact()).isTrue();
    assertThat(verdict().events()).isEqualTo(5);
    assertThat(new Chain().end(0, "").isIntact()).isTrue();
  }

  @Test
  void aChangedEventShows() {
    Event third = events.get(2);
    events.set(2, with(third, "other details", third.hash()));

    assertThat(verdict().brokenAt()).contains(3L);
  }

  @Test
  void aChangedRoleShows() {
    Event third = events.get(2);
    for (Optional<String> role : List.of(Optional.of("administrator"), Optional.<String>empty())) {
      events.set(2, of(third, role));
      assertThat(verdict().brokenAt()).contains(3L);
    }
  }

  @Test
  void anEventFromBeforeRolesWereNotedIsHashedAsItWas() {
    assertThat(Chain.hash(of(events.get(0), Optional.empty())))
        .isEqualTo("c72eb164d89f03f99e36574c6fa3687851b9c686b3e9033032a471220ecedad9");
  }

  @Test
  void aChangedEventShowsEvenWithItsHashMadeAnew() {
    Event third = events.get(2);
    events.set(2, written(3, "other details", third.previousHash()));

    assertThat(verdict().brokenAt()).contains(4L);
  }

  @Test
  void aRemovedEventShowsWhereverItWas() {
    events.remove(0);
    assertThat(verdict().brokenAt()).contains(1L);
  }

  @Test
  void aRemovedEndShowsBecauseTheHeadRemembersIt() {
    events.remove(4);

    assertThat(verdict().brokenAt()).contains(5L);
  }

  @Test
  void anEventPutInShows() {
    events.add(2, written(3, "put in", events.get(1).hash()));

    assertThat(verdict().isIntact()).isFalse();
  }

  private Verification verdict() {
    Chain chain = new Chain();
    events.forEach(chain::follow);
    return chain.end(end.seq(), end.hash());
  }

  private static Event written(long seq, String details, String previousHash) {
    Event event =
        new Event(
            seq,
            Instant.parse("2026-11-24T10:00:00.123456Z").plusSeconds(seq),
            "token:xalapa/1",
            Optional.of("publisher"),
            "dataset.publish",
            "dataset/alumbrado",
            details,
            previousHash,
            "");
    return with(event, details, Chain.hash(event));
  }

  private static Event of(Event event, Optional<String> role) {
    return new Event(
        event.seq(),
        event.at(),
        event.actor(),
        role,
        event.action(),
        event.target(),
        event.details(),
        event.previousHash(),
        event.hash());
  }

  private static Event with(Event event, String details, String hash) {
    return new Event(
        event.seq(),
        event.at(),
        event.actor(),
        event.role(),
        event.action(),
        event.target(),
        details,
        event.previousHash(),
        hash);
  }
}
