package org.cabildo.catalog;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.tenancy.LocalText;

/**
 * A dataset as those see it who work on it, in any state.
 *
 * @param slug short name
 * @param title one line
 * @param office slug of its office
 * @param officeName name of its office
 * @param state where it is in its life
 * @param version number of its current version, 0 while it has no data
 * @param rows rows of the current version
 * @param qualityScore 0 to 100
 * @param modifiedAt when its description or data last changed
 * @param due when its next update is late, absent while it has no data
 */
public record DatasetStatus(
    String slug,
    LocalText title,
    String office,
    LocalText officeName,
    DatasetState state,
    int version,
    long rows,
    int qualityScore,
    Instant modifiedAt,
    Optional<Instant> due) {
  /** Whether it was promised to be newer than it is. */
  public boolean isLateAt(Instant now) {
    return state == DatasetState.PUBLISHED && due.isPresent() && due.get().isBefore(now);
  }
}
