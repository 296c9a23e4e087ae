package org.cabildo.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.problem.Problem;

/**
 * Somebody asks that a dataset, or the next version of a published one, be published.
 *
 * @param id of this request
 * @param dataset its short name
 * @param state how far it is
 * @param held the version that waits, not numbered yet; absent when the whole dataset waits
 * @param asked who asked, and what was said
 * @param publishAt when it is to be published; as soon as may be, when absent
 * @param decision what somebody else decided
 * @param problem why it could not be published when it was time
 * @param endedAt when nothing more was to come of it
 */
public record PublicationRequest(
    UUID id,
    String dataset,
    RequestState state,
    Optional<DatasetVersion> held,
    Asked asked,
    Optional<Instant> publishAt,
    Optional<Decision> decision,
    Optional<Problem> problem,
    Optional<Instant> endedAt) {
  /**
   * Who asked.
   *
   * @param by subject of whoever asked
   * @param at when
   * @param note what the reviewer should know
   */
  public record Asked(String by, Instant at, Optional<String> note) {}

  /**
   * What somebody else decided.
   *
   * @param by subject of whoever decided
   * @param at when
   * @param reason why not; absent when it was approved
   */
  public record Decision(String by, Instant at, Optional<String> reason) {}
}
