package org.cabildo.tenants;

import static org.cabildo.tenants.Step.Action.CHANGE;
import static org.cabildo.tenants.Step.Action.CREATE;
import static org.cabildo.tenants.Step.Action.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.commitment.Commitment;
import org.cabildo.tenants.Step.Subject;

/** What is to be done about a commitment: what is written, and what is promised. */
record CommitmentSteps(Comparison comparison) {
  /** A date is only moved with a reason, and what was promised once is never rewritten. */
  private static final String PROMISED_OTHERWISE = "promised-otherwise";

  List<Step> of(BundledCommitment commitment, Optional<Commitment> there) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        comparison.step(
            Subject.COMMITMENT,
            commitment.slug(),
            there.map(Commitment::description),
            commitment.description()));
    if (commitment.isPromised()) {
      steps.add(promise(new PromiseGap(commitment, there), there.isEmpty()));
    }
    return steps;
  }

  private Step promise(PromiseGap gap, boolean isNew) {
    String slug = gap.wanted().slug();
    if (gap.isClosed()) {
      return Comparison.step(NOTHING, Subject.PROMISE, slug);
    }
    if (comparison.isTheirs(Subject.PROMISE, slug)) {
      return Comparison.keep(Subject.PROMISE, slug, Comparison.CHANGED_HERE);
    }
    if (gap.isRewritten()) {
      return Comparison.keep(Subject.PROMISE, slug, PROMISED_OTHERWISE);
    }
    return Comparison.step(isNew ? CREATE : CHANGE, Subject.PROMISE, slug);
  }
}
