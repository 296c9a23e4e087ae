package org.cabildo.server.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.refresh.Source;

/** Where a dataset is brought up to date from, as represented to those who publish it. */
public record SourceJson(
    String url,
    String every,
    Optional<String> table,
    boolean paused,
    String setBy,
    Instant setAt,
    String state,
    Optional<Instant> lastTryAt,
    Optional<Instant> lastSuccessAt,
    Optional<Instant> nextTryAt,
    int failures,
    Optional<ProblemJson> problem,
    Optional<String> jobUrl) {
  static SourceJson of(Source source, String dataset, Locale language) {
    Source.Health health = source.health();
    return new SourceJson(
        source.url().toString(),
        source.every().text(),
        source.table(),
        source.isPaused(),
        source.set().by(),
        source.set().at(),
        health.state().key(),
        health.triedAt(),
        health.succeededAt(),
        health.nextAt(),
        health.failures(),
        health.problem().map(problem -> ProblemJson.of(problem, language)),
        health.job().map(job -> dataset + "/jobs/" + job));
  }

  /** What went wrong, or has to be decided; all of it is told by the import. */
  record ProblemJson(String code, String title, String detail) {
    static ProblemJson of(Problem problem, Locale language) {
      return new ProblemJson(
          problem.code().key(), problem.title(language), problem.detail(language));
    }
  }
}
