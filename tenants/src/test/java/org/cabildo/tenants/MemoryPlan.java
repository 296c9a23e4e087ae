package org.cabildo.tenants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentDescription;
import org.cabildo.commitment.CommitmentFilter;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Commitments;
import org.cabildo.commitment.Promise;
import org.cabildo.commitment.PublicationPlan;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;

/** The verbs of commitments on a map; what is written is told to the journal of the house. */
final class MemoryPlan extends Commitments {
  final Map<String, Commitment> commitments = new TreeMap<>();
  private final Consumer<String> journal;

  MemoryPlan(Consumer<String> journal) {
    this.journal = journal;
  }

  @Override
  public PublicationPlan list(CommitmentFilter filter) {
    return new PublicationPlan(
        List.copyOf(commitments.values()), new PublicationPlan.Figures(0, 0, 0, 0, 0));
  }

  @Override
  public Commitment find(String slug) {
    return Optional.ofNullable(commitments.get(slug))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  @Override
  public Commitment put(CommitmentDescription description) {
    Optional<Commitment> there = Optional.ofNullable(commitments.get(description.slug()));
    return keep(
        description,
        there.map(Commitment::state).orElse(CommitmentState.INVENTORIED),
        there.flatMap(Commitment::promise),
        there.flatMap(Commitment::dropped),
        there.flatMap(Commitment::dataset));
  }

  @Override
  public Commitment commit(String slug, LocalDate due, Optional<String> reason) {
    Commitment there = find(slug);
    List<Promise.Move> moves = new ArrayList<>();
    there.promise().ifPresent(promise -> moves.addAll(promise.moves()));
    there
        .promise()
        .filter(promise -> !promise.due().equals(due))
        .ifPresent(
            promise ->
                moves.add(
                    new Promise.Move(promise.due(), due, reason.orElseThrow(), Instant.EPOCH)));
    return keep(
        there.description(),
        CommitmentState.COMMITTED,
        Optional.of(new Promise(due, moves)),
        Optional.empty(),
        there.dataset());
  }

  @Override
  public Commitment link(String slug, String dataset) {
    Commitment there = find(slug);
    return keep(
        there.description(), there.state(), there.promise(), there.dropped(), Optional.of(dataset));
  }

  @Override
  public Commitment drop(String slug, String reason) {
    Commitment there = find(slug);
    return keep(
        there.description(),
        CommitmentState.DROPPED,
        there.promise(),
        Optional.of(reason),
        Optional.empty());
  }

  private Commitment keep(
      CommitmentDescription description,
      CommitmentState state,
      Optional<Promise> promise,
      Optional<String> dropped,
      Optional<String> dataset) {
    Commitment commitment =
        new Commitment(
            description,
            new LocalText(description.office()),
            state,
            promise,
            dropped,
            dataset,
            false,
            Instant.EPOCH,
            Instant.EPOCH);
    commitments.put(description.slug(), commitment);
    journal.accept("commitment/" + description.slug());
    return commitment;
  }
}
