package org.cabildo.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final Instant NOW = Instant.parse("2026-11-30T14:00:00Z");
  private static final TenantId ONE = new TenantId("uno");
  private static final TenantId TWO = new TenantId("dos");

  private final Agenda agenda = new Agenda(new RefreshSettings(2, 1, 1, 1));

  @Test
  void aTenantHasItsTurnWhenItIsTimeAndOnce() {
    agenda.by(ONE, NOW.plusSeconds(10));
    assertThat(agenda.next(NOW)).isEmpty();
    agenda.by(ONE, NOW.plusSeconds(5));
    agenda.by(ONE, NOW.plusSeconds(20));
    assertThat(agenda.next(NOW.plusSeconds(5))).contains(ONE);
    assertThat(agenda.next(NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void aTenantIsLookedAtByOneAtATimeAndOthersMeanwhile() {
    agenda.by(ONE, NOW);
    assertThat(agenda.next(NOW)).contains(ONE);
    agenda.by(ONE, NOW);
    agenda.by(TWO, NOW);
    assertThat(agenda.next(NOW)).contains(TWO);
    agenda.over(TWO);
    assertThat(agenda.next(NOW)).isEmpty();
    agenda.over(ONE);
    assertThat(agenda.next(NOW)).contains(ONE);
  }

  @Test
  void noMoreAreLookedAtThanMayBe() {
    Agenda none = new Agenda(new RefreshSettings(0, 1, 1, 1));
    none.by(ONE, NOW);
    assertThat(none.next(NOW)).isEmpty();
  }
}
