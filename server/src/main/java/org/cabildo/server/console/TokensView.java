package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * The API tokens of a tenant.
 *
 * @param notice what was just done
 * @param link a token just issued
 * @param issue the form that issues one
 * @param programs where programs of the identity provider get a role, if there is one
 */
public record TokensView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> notice,
    Optional<LinkOnceView> link,
    FormView issue,
    List<Line> tokens,
    Optional<ConsoleFrame.Item> programs) {
  /**
   * One token.
   *
   * @param state {@code good} while it works, else {@code none}
   * @param revoke absent when it does not work any more
   */
  public record Line(
      String label,
      String id,
      String role,
      String created,
      String used,
      String state,
      String word,
      Optional<ActionForm> revoke) {}
}
