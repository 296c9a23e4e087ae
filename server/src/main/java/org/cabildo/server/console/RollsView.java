package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * Where the file is sent from which many portals are opened.
 *
 * @param failure why the last file was none
 * @param action where the form is sent
 * @param token of the form
 * @param columns that the file may have
 */
public record RollsView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> failure,
    String action,
    String token,
    List<Field> columns) {
  /** A column: its name, whether it must be there, and what it holds. */
  public record Field(String name, boolean required, String text) {}
}
