package org.cabildo.access;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Counts the database queries of the current thread, so that a page that starts to ask once per row
 * is seen at once: the door reports the number in {@code Server-Timing}.
 */
public final class StatementCount implements SessionCustomizer {
  private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

  /** Queries of this thread since it began. */
  public static long now() {
    return COUNT.get()[0];
  }

  /** One query made without JPA; {@code federation} reports its own. */
  public static void add() {
    COUNT.get()[0]++;
  }

  @Override
  public void customize(Session session) {
    session
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void preExecuteQuery(SessionEvent event) {
                add();
              }
            });
  }
}
