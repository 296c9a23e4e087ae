package org.cabildo.server.http;

import java.util.Optional;
import org.cabildo.access.Database;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** What an exception means to whoever asked. */
final class Failures {
  private static final int DEEPEST = 20;

  private Failures() {}

  /** The problem that a failure is, or comes from; nothing for a defect. */
  static Optional<Problem> known(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
      cause = cause.getCause();
    }
    if (Database.isUnkeepable(failure)) {
      return Optional.of(Problem.of(ErrorCode.BAD_REQUEST).with("reason", "text-unkeepable"));
    }
    return Database.isAway(failure)
        ? Optional.of(Problem.of(ErrorCode.UNAVAILABLE, new IllegalStateException(said(failure))))
        : Optional.empty();
  }

  /** The problem to answer with. */
  static Problem problem(Throwable failure) {
    return known(failure).orElseGet(() -> Problem.of(ErrorCode.INTERNAL, failure));
  }

  private static String said(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return "the database does not answer: " + message;
  }
}
