package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * The programs of the identity provider with a role in a tenant.
 *
 * @param notice what was just done
 * @param assign the form that gives one a role
 */
public record ServiceAccountsView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> notice,
    List<Line> accounts,
    FormView assign) {
  /** One program; {@code remove} takes its role away. */
  public record Line(String name, String subject, String role, String since, ActionForm remove) {}
}
