package org.cabildo.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.ImportProgress;
import org.cabildo.problem.ErrorCode;
import org.cabildo.server.http.ProblemBody;

/**
 * An import as represented; {@code versionUrl} once there is one, {@code problem} when none is.
 *
 * @param quarantine where the rows are that cannot be read, when it is about them
 */
public record JobJson(
    String id,
    String dataset,
    String state,
    ImportJob.SentFile file,
    String askedBy,
    Instant askedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    int attempts,
    Optional<ProgressJson> progress,
    OptionalInt version,
    Optional<String> versionUrl,
    Optional<Map<String, Object>> problem,
    Optional<String> quarantine,
    String url) {
  static JobJson of(ImportJob job, String dataset, Locale language) {
    String id = job.id().toString();
    return new JobJson(
        id,
        job.dataset(),
        job.state().key(),
        job.file(),
        job.asked().by(),
        job.asked().at(),
        job.startedAt(),
        job.endedAt(),
        job.attempts(),
        job.progress().map(ProgressJson::of),
        job.version(),
        job.version().isPresent()
            ? Optional.of(dataset + "/versions/" + job.version().getAsInt())
            : Optional.empty(),
        job.problem().map(problem -> ProblemBody.of(problem, language, id)),
        job.problem()
            .filter(problem -> problem.code() == ErrorCode.TOO_MANY_REJECTED)
            .filter(problem -> problem.parameter("sha256").isPresent())
            .map(problem -> dataset + "/jobs/" + id + "/quarantine"),
        dataset + "/jobs/" + id);
  }

  /** How far it is. */
  record ProgressJson(String phase, long bytes, long totalBytes, long rows) {
    static ProgressJson of(ImportProgress progress) {
      return new ProgressJson(
          progress.phase().name().toLowerCase(Locale.ROOT),
          progress.bytes(),
          progress.totalBytes(),
          progress.rows());
    }
  }

  /** Those of a dataset. */
  record ListJson(List<JobJson> jobs) {}
}
