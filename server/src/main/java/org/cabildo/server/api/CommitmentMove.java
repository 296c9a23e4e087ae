package org.cabildo.server.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Commitments;
import org.cabildo.problem.Problem;

/**
 * A move in the life of a commitment, as sent: exactly one of a date, a dataset and a state.
 *
 * @param due the date that is promised
 * @param dataset the dataset that it becomes; empty for none
 * @param state {@code dropped}
 * @param reason why the date moves, or why it is dropped
 */
record CommitmentMove(
    Optional<LocalDate> due,
    Optional<String> dataset,
    Optional<String> state,
    Optional<String> reason) {
  /**
   * Carries it out.
   *
   * @throws Problem {@code invalid} when it says nothing, or too much
   */
  Commitment of(String slug, Commitments commitments) {
    alone();
    if (due.isPresent()) {
      return commitments.commit(slug, due.get(), reason);
    }
    if (dataset.isPresent()) {
      return dataset.get().isEmpty()
          ? commitments.unlink(slug)
          : commitments.link(slug, dataset.get());
    }
    CommitmentState wanted = state(TenantInput.required("state", state));
    if (wanted != CommitmentState.DROPPED) {
      throw Problem.invalid("state", "not-one-of").with("values", CommitmentState.DROPPED.key());
    }
    return commitments.drop(slug, TenantInput.required("reason", reason));
  }

  private void alone() {
    if (dataset.isPresent() && (due.isPresent() || reason.isPresent())) {
      throw Problem.invalid(due.isPresent() ? "due" : "reason", "not-with")
          .with("other", "dataset");
    }
    if (state.isPresent() && (due.isPresent() || dataset.isPresent())) {
      throw Problem.invalid("state", "not-with").with("other", due.isPresent() ? "due" : "dataset");
    }
  }

  static CommitmentState state(String text) {
    return Arrays.stream(CommitmentState.values())
        .filter(s -> s.key().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid("state", "not-one-of")
                    .with(
                        "values",
                        Arrays.stream(CommitmentState.values())
                            .map(CommitmentState::key)
                            .collect(Collectors.joining(", "))));
  }
}
