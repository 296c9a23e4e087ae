package org.cabildo.commitment;

import java.util.Optional;

/**
 * Which commitments are asked for.
 *
 * @param office only those of this office, by slug
 * @param state only those in this state
 * @param late only those that are late
 */
public record CommitmentFilter(
    Optional<String> office, Optional<CommitmentState> state, boolean late) {
  /** All of them. */
  public static CommitmentFilter everything() {
    return new CommitmentFilter(Optional.empty(), Optional.empty(), false);
  }

  boolean isOfItsOffice(Commitment commitment) {
    return office.filter(o -> !o.equals(commitment.description().office())).isEmpty();
  }

  boolean lets(Commitment commitment) {
    return isOfItsOffice(commitment)
        && state.filter(s -> s != commitment.state()).isEmpty()
        && (!late || commitment.late());
  }
}
