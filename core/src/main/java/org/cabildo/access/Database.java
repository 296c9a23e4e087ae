package org.cabildo.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Whether the database is there; nothing of what is in it. */
@ApplicationScoped
public class Database {
  private static final int DEEPEST = 20;
  private static final int PATIENCE_SECONDS = 2;

  /** In a text, and in JSON. */
  private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05");

  @Resource(lookup = "java:app/jdbc/cabildo")
  @SuppressWarnings("NullAway.Init")
  private DataSource source;

  /** Whether it answers within two seconds. */
  @Open
  public boolean answers() {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Whether a failure comes from a database that is away, stopping or starting. */
  @Open
  public static boolean isAway(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SystemException || (cause instanceof SQLException e && isAway(e))) {
        return true; // the former when it goes between the last statement and the commit
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Whether a failure is a text with a character that the database cannot keep: U+0000. */
  @Open
  public static boolean isUnkeepable(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException e && UNKEEPABLE.contains(String.valueOf(e.getSQLState()))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
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
}
