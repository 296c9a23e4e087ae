package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/** The offices and themes of a tenant. */
public record CatalogView(
    ConsoleFrame frame,
    String heading,
    Optional<String> notice,
    List<Line> offices,
    String newOffice,
    List<Line> themes,
    String newTheme) {
  /** An office or a theme. */
  public record Line(String name, String slug, String icon, String datasets, String href) {}
}
