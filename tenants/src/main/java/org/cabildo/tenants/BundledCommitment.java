package org.cabildo.tenants;

import java.util.Optional;
import org.cabildo.commitment.CommitmentDescription;
import org.cabildo.commitment.Promise;

/**
 * A commitment of a bundle. What the bundle does not say about a promise stays as it is.
 *
 * @param description what is written about it
 * @param promise its date and the earlier ones; {@code at} of every move is the epoch
 * @param dataset slug of the dataset that it becomes, one of the bundle
 * @param dropped why it will not be published; never together with a dataset
 */
public record BundledCommitment(
    CommitmentDescription description,
    Optional<Promise> promise,
    Optional<String> dataset,
    Optional<String> dropped) {
  /** Its short name. */
  public String slug() {
    return description.slug();
  }

  /** Whether more is said than that the data exist. */
  boolean isPromised() {
    return promise.isPresent() || dataset.isPresent() || dropped.isPresent();
  }
}
