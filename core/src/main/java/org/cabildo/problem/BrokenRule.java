package org.cabildo.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the database that a change can break, told from everything else that can go wrong
 * with it; <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">class 23</a> of
 * PostgreSQL's error codes.
 */
public enum BrokenRule {
  /** Something refers to what is not there. */
  REFERENCE("23503"),
  /** Somebody has it already. */
  UNIQUE("23505");

  private static final int DEEPEST = 20;

  private final String state;

  BrokenRule(String state) {
    this.state = state;
  }

  /** Whether this rule is why it failed. */
  public boolean isIn(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException e && state.equals(e.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
