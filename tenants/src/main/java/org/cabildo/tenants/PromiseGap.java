package org.cabildo.tenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Commitments;
import org.cabildo.commitment.Promise;

/**
 * What a bundle promises and a portal does not yet.
 *
 * @param there the commitment of the portal, if it is there already
 */
record PromiseGap(BundledCommitment wanted, Optional<Commitment> there) {
  /** Whether everything is as the bundle says. */
  boolean isClosed() {
    return !isRewritten() && missingDates().isEmpty() && !isRevived() && !isToLink() && !isToDrop();
  }

  /** Whether the portal promised a date that the bundle does not tell of. */
  boolean isRewritten() {
    List<LocalDate> known = dates(there.flatMap(Commitment::promise));
    List<LocalDate> told = dates(wanted.promise());
    return !told.isEmpty()
        && (known.size() > told.size() || !known.equals(told.subList(0, known.size())));
  }

  /** Does what is missing, in the scope of the tenant. */
  void close(Commitments commitments) {
    String slug = wanted.slug();
    List<LocalDate> told = dates(wanted.promise());
    for (int i = told.size() - missingDates().size(); i < told.size(); i++) {
      commitments.commit(slug, told.get(i), reason(i));
    }
    if (isRevived() && missingDates().isEmpty()) {
      commitments.commit(slug, told.get(told.size() - 1), Optional.empty());
    }
    if (isToLink()) {
      commitments.link(slug, wanted.dataset().orElseThrow());
    }
    if (isToDrop()) {
      commitments.drop(slug, wanted.dropped().orElseThrow());
    }
  }

  private List<LocalDate> missingDates() {
    List<LocalDate> told = dates(wanted.promise());
    int known = dates(there.flatMap(Commitment::promise)).size();
    return told.subList(Math.min(known, told.size()), told.size());
  }

  /** Why the date of that place took over from the one before. */
  private Optional<String> reason(int place) {
    return place == 0
        ? Optional.empty()
        : wanted.promise().map(promise -> promise.moves().get(place - 1).reason());
  }

  private boolean isRevived() {
    return wanted.promise().isPresent()
        && wanted.dropped().isEmpty()
        && there.filter(c -> c.state() == CommitmentState.DROPPED).isPresent();
  }

  private boolean isToLink() {
    return wanted.dataset().isPresent()
        && !wanted.dataset().equals(there.flatMap(Commitment::dataset));
  }

  private boolean isToDrop() {
    return wanted.dropped().isPresent()
        && !wanted.dropped().equals(there.flatMap(Commitment::dropped));
  }

  /** Every date that was promised, first one first. */
  private static List<LocalDate> dates(Optional<Promise> promise) {
    return promise.stream()
        .flatMap(p -> Stream.concat(p.moves().stream().map(Promise.Move::from), Stream.of(p.due())))
        .toList();
  }
}
