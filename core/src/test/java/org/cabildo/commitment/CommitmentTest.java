package org.cabildo.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Frequency;
import org.cabildo.commitment.Commitment.DatasetSight;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

  @Test
  void itIsLateOnceItsDayIsOver() {
    Commitment promised = promised("arbolado", DUE);
    assertThat(promised.seen(DUE, DatasetSight.HIDDEN).late()).isFalse();
    assertThat(promised.seen(DUE.plusDays(1), DatasetSight.HIDDEN).late()).isTrue();
    assertThat(promised.seen(DUE.plusDays(1), DatasetSight.UNFINISHED).late()).isTrue();
  }

  @Test
  void itIsPublishedAndNotLateWhileItsDatasetIsPublic() {
    Commitment kept = promised("arbolado", DUE).seen(DUE.plusYears(1), DatasetSight.PUBLIC);
    assertThat(kept.state()).isEqualTo(CommitmentState.PUBLISHED);
    assertThat(kept.late()).isFalse();
    assertThat(kept.dataset()).contains("un-conjunto");
  }

  @Test
  void aDatasetThatTheCallerMayNotSeeIsNotNamed() {
    Commitment promised = promised("arbolado", DUE);
    assertThat(promised.seen(DUE, DatasetSight.HIDDEN).dataset()).isEmpty();
    assertThat(promised.seen(DUE, DatasetSight.HIDDEN).state())
        .isEqualTo(CommitmentState.COMMITTED);
    assertThat(promised.seen(DUE, DatasetSight.UNFINISHED).dataset()).contains("un-conjunto");
  }

  @Test
  void whatIsNotPromisedOrWasDroppedIsNeverLate() {
    for (CommitmentState state : List.of(CommitmentState.INVENTORIED, CommitmentState.DROPPED)) {
      assertThat(commitment("arbolado", state, DUE).seen(DUE.plusDays(9), DatasetSight.HIDDEN))
          .extracting(Commitment::late, Commitment::state)
          .containsExactly(false, state);
    }
  }

  @Test
  void aPromiseKnowsItsFirstDate() {
    LocalDate later = DUE.plusMonths(2);
    assertThat(new Promise(DUE, List.of()).first()).isEqualTo(DUE);
    assertThat(
            new Promise(later, List.of(new Promise.Move(DUE, later, "Lluvias", Instant.EPOCH)))
                .first())
        .isEqualTo(DUE);
  }

  @Test
  void thePlanBeginsWithWhatIsLateAndCountsWhateverIsAskedFor() {
    LocalDate today = DUE.plusDays(10);
    List<Commitment> all =
        List.of(
                commitment("a", CommitmentState.DROPPED, DUE),
                promised("b", today.plusDays(1)),
                promised("c", today.minusDays(1)),
                promised("d", today.minusDays(2)))
            .stream()
            .map(c -> c.seen(today, DatasetSight.HIDDEN))
            .toList();
    PublicationPlan plan = PublicationPlan.of(all, CommitmentFilter.everything());
    assertThat(plan.commitments()).extracting(Commitment::slug).containsExactly("d", "c", "a", "b");
    PublicationPlan late =
        PublicationPlan.of(all, new CommitmentFilter(Optional.empty(), Optional.empty(), true));
    assertThat(late.commitments()).extracting(Commitment::slug).containsExactly("d", "c");
    assertThat(late.figures()).isEqualTo(new PublicationPlan.Figures(0, 3, 2, 0, 1));
    PublicationPlan elsewhere =
        PublicationPlan.of(
            all, new CommitmentFilter(Optional.of("parques"), Optional.empty(), false));
    assertThat(elsewhere.commitments()).isEmpty();
    assertThat(elsewhere.figures().anythingPublic()).isFalse();
  }

  @Test
  void whoAnswersIsAPosition() {
    assertThatThrownBy(() -> CommitmentCheck.check(description("a-b", "ana.ruiz@correo.example")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not-a-position");
    CommitmentCheck.check(description("a-b", "Dirección de Alumbrado"));
  }

  private static Commitment promised(String slug, LocalDate due) {
    return commitment(slug, CommitmentState.COMMITTED, due);
  }

  private static Commitment commitment(String slug, CommitmentState state, LocalDate due) {
    return new Commitment(
        description(slug, "Dirección"),
        new LocalText("Alumbrado"),
        state,
        Optional.of(new Promise(due, List.of())),
        Optional.empty(),
        Optional.of("un-conjunto"),
        false,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static CommitmentDescription description(String slug, String responsible) {
    return new CommitmentDescription(
        slug,
        new LocalText("Árboles"),
        new LocalText("Dónde están."),
        Optional.empty(),
        "alumbrado",
        responsible,
        Frequency.ANNUAL,
        Optional.of("CSV"));
  }
}
