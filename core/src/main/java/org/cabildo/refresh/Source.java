package org.cabildo.refresh;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.problem.Problem;

/**
 * Where a dataset is brought up to date from. For its publishers only: the address may hold a
 * secret.
 *
 * @param dataset slug of the dataset
 * @param url where the file lies
 * @param every how often somebody looks
 * @param table which sheet or entry of the file
 * @param set who said so
 * @param health how it is doing
 */
public record Source(
    String dataset, URI url, Interval every, Optional<String> table, Set set, Health health) {
  /** Who set it, and when. */
  public record Set(String by, Instant at) {}

  /**
   * How a source is doing.
   *
   * @param triedAt when somebody last asked there
   * @param succeededAt when that last got an answer that is of use
   * @param nextAt when somebody asks again; nothing while that waits for something else
   * @param failures how often in a row it failed
   * @param problem why it failed, or what has to be decided
   * @param job the import of the last new file
   */
  public record Health(
      SourceState state,
      Optional<Instant> triedAt,
      Optional<Instant> succeededAt,
      Optional<Instant> nextAt,
      int failures,
      Optional<Problem> problem,
      Optional<UUID> job) {}

  /** Whether nobody looks because somebody wants it so. */
  public boolean isPaused() {
    return health.state() == SourceState.PAUSED;
  }
}
