package org.cabildo.server.http;

import java.sql.SQLException;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** What an exception means to whoever asked. */
final class Failures {
  private static final int DEEPEST = 20;

  private Failures() {}

  /** The problem that a failure is, or comes from; nothing for a defect. */
  static Optional<Problem> known(Throwable failure) {
    Throwable cause = failure;
    boolean away = false;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
      away |= cause instanceof SQLException sql && isAway(sql);
      cause = cause.getCause();
    }
    return away
        ? Optional.of(Problem.of(ErrorCode.UNAVAILABLE, new IllegalStateException(said(failure))))
        : Optional.empty();
  }

  /** The problem to answer with. */
  static Problem problem(Throwable failure) {
    return known(failure).orElseGet(() -> Problem.of(ErrorCode.INTERNAL, failure));
  }

  /**
   * 08: no connection; 53: no resources; 57P: the server stops or starts. The pool's own refusal
   * has no state.
   */
  private static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    return state == null
        ? String.valueOf(e.getMessage()).contains("allocating a connection")
        : state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
  }

  private static String said(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return "the database does not answer: " + message;
  }
}
