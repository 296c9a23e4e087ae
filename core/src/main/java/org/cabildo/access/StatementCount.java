package org.cabildo.access;

/**
 * Counts the database queries of the current thread, so that a page that starts to ask once per row
 * is seen at once: the door reports the number in {@code Server-Timing}.
 */
public final class StatementCount {
  private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

  private StatementCount() {}

  /** Queries of this thread since it began. */
  public static long now() {
    return COUNT.get()[0];
  }

  /** One query made without JPA; {@code federation} reports its own. */
  public static void add() {
    COUNT.get()[0]++;
  }
}
