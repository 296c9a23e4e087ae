package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * One file from which many portals are opened.
 *
 * @param watch address that tells how far it is, while it is under way
 * @param done how many lines are over
 * @param total how many there are
 * @param open the button that begins
 * @param links the button that gives the links of first administrators, once
 * @param wrong address of the lines to be corrected
 * @param another where another file is sent
 */
public record RollView(
    ConsoleFrame frame,
    String heading,
    Optional<String> watch,
    long done,
    int total,
    List<Figure> figures,
    Optional<ActionForm> open,
    Optional<ActionForm> links,
    Optional<String> wrong,
    String another,
    List<Line> lines) {
  /** How many lines stand like that. */
  public record Figure(String label, String value) {}

  /** A line; {@code portal} leads to what was opened. */
  public record Line(
      String number,
      String name,
      String slug,
      String state,
      Optional<String> portal,
      String column,
      String problem) {}
}
