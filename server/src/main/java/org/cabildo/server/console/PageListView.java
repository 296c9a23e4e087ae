package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * The pages that a portal wrote.
 *
 * @param notice what was just done
 * @param create where another one is written
 */
public record PageListView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> notice,
    String create,
    List<Line> lines) {
  /**
   * One page.
   *
   * @param portal where everybody reads it, absent for a draft
   */
  public record Line(
      String title,
      String slug,
      String href,
      StateView state,
      String position,
      String changed,
      Optional<String> portal) {}
}
