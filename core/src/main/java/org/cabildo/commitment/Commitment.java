package org.cabildo.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cabildo.tenancy.LocalText;

/**
 * A set of data that a tenant has, and what it promises about it.
 *
 * @param description what is written about it
 * @param officeName name of the office that answers for it
 * @param state where it is in its life
 * @param promise the date, once there is one
 * @param dropped why it will not be published, as the office wrote it; only when it is dropped
 * @param dataset slug of the dataset that it becomes; only when that is public, or the caller may
 *     read drafts
 * @param late whether its date is over and it is still only promised
 * @param createdAt when it was inventoried
 * @param modifiedAt when anything of it last changed here
 */
public record Commitment(
    CommitmentDescription description,
    LocalText officeName,
    CommitmentState state,
    Optional<Promise> promise,
    Optional<String> dropped,
    Optional<String> dataset,
    boolean late,
    Instant createdAt,
    Instant modifiedAt) {
  /** Its short name. */
  public String slug() {
    return description.slug();
  }

  /** What is so on a day, of a commitment of which the store only knows what was written. */
  Commitment seen(LocalDate today, DatasetSight sight) {
    CommitmentState now = sight.isPublic() ? CommitmentState.PUBLISHED : state;
    return new Commitment(
        description,
        officeName,
        now,
        promise,
        dropped,
        dataset.filter(slug -> sight != DatasetSight.HIDDEN),
        now == CommitmentState.COMMITTED && promise.filter(p -> p.isOverOn(today)).isPresent(),
        createdAt,
        modifiedAt);
  }

  /** How much of the dataset of a commitment a caller sees. */
  enum DatasetSight {
    /** Nothing: there is none, or it is a draft that is not for the caller. */
    HIDDEN,
    /** It is a draft, or without data, and the caller may read drafts. */
    UNFINISHED,
    /** Everybody sees it. */
    PUBLIC;

    boolean isPublic() {
      return this == PUBLIC;
    }
  }
}
