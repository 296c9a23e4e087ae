package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * Who looks at all tenants.
 *
 * @param notice what was just done
 * @param password of an account just made
 * @param appoint the form that makes somebody one
 */
public record AnalystsView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> notice,
    Optional<LinkOnceView> password,
    List<Line> analysts,
    FormView appoint) {
  /** One of them; {@code dismiss} takes it away. */
  public record Line(String name, String login, ActionForm dismiss) {}
}
