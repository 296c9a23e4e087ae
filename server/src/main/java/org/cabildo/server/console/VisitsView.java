package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * When somebody of the installation looked at what a tenant has not published.
 *
 * @param notice what was just done
 * @param form in which the operator says why
 * @param journal where what was looked at is told, for those who may read it
 */
public record VisitsView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> notice,
    Optional<FormView> form,
    List<Line> visits,
    Optional<ConsoleFrame.Item> journal) {
  /**
   * One visit.
   *
   * @param state whether it goes on
   * @param end ends it, while it goes on
   */
  public record Line(
      String began, String ends, String reason, StateView state, Optional<ActionForm> end) {}
}
