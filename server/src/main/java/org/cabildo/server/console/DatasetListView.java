package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;
import org.cabildo.server.portal.Grade;

/**
 * The datasets of a tenant, in every state.
 *
 * @param create where a new one is described, for those who may
 * @param states which state is shown
 * @param next address of the next page
 */
public record DatasetListView(
    ConsoleFrame frame,
    String heading,
    String count,
    Optional<String> create,
    List<ConsoleFrame.Item> states,
    List<Line> lines,
    Optional<String> next) {
  /** One dataset. */
  public record Line(
      String title,
      String href,
      String office,
      StateView state,
      Optional<String> late,
      String rows,
      Grade grade,
      String modified) {}
}
