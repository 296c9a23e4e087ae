package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * The publication plan as its staff sees it, inventory included.
 *
 * @param count how many there are, as words
 * @param create where another one is added, for those who may
 * @param portal its public page, once anything is public
 */
public record PlanDeskView(
    ConsoleFrame frame,
    String heading,
    String count,
    Optional<String> create,
    Optional<String> portal,
    List<Line> lines) {
  /**
   * One commitment.
   *
   * @param due its date, empty for none
   */
  public record Line(
      String title, String href, String office, StateView state, String due, boolean late) {}
}
