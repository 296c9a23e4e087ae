package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * All tenants with what they publish and how it is used.
 *
 * @param count how many there are, in words
 * @param csv where the same is for a spreadsheet
 * @param tenant heading of the names
 * @param measures headings of the rest
 */
public record FederationView(
    ConsoleFrame frame,
    String heading,
    String lead,
    String count,
    String csv,
    Heading tenant,
    List<Heading> measures,
    List<Line> lines) {
  /**
   * Head of a column.
   *
   * @param href the same table by this column, the other way round when it is already
   * @param sort value of {@code aria-sort}, where it is by this column
   */
  public record Heading(String title, String href, Optional<String> sort) {}

  /** A tenant; {@code cells} in the order of the measures. */
  public record Line(String name, String id, String portal, List<Cell> cells) {}

  /** What a measure of a tenant is. */
  public record Cell(String label, String text) {}
}
