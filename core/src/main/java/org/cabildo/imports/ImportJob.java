package org.cabildo.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.cabildo.problem.Problem;

/**
 * A file on its way to become a version.
 *
 * @param id what it is asked for by
 * @param dataset slug of the dataset that it is for
 * @param state what has become of it
 * @param file the file
 * @param asked who wants it
 * @param startedAt when it was last begun
 * @param endedAt when it was over
 * @param attempts how often it was begun since somebody asked
 * @param progress how far it is, once it has begun
 * @param version the version that it made
 * @param problem why it was refused or failed
 */
public record ImportJob(
    UUID id,
    String dataset,
    ImportState state,
    SentFile file,
    Asked asked,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    int attempts,
    Optional<ImportProgress> progress,
    OptionalInt version,
    Optional<Problem> problem) {
  /** A file as it was sent. */
  public record SentFile(String name, long bytes) {}

  /** Who wants it, since when. */
  public record Asked(String by, Instant at) {}
}
