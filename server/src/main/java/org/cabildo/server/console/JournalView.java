package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * What was done in a tenant.
 *
 * @param target what it was done to, when only that is shown
 * @param all where everything is shown
 */
public record JournalView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> target,
    String all,
    List<Line> events) {
  /** One event. */
  public record Line(
      String seq,
      String at,
      String iso,
      String actor,
      String action,
      String target,
      String href,
      String details) {}
}
