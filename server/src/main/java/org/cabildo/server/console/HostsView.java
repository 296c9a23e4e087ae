package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * The host names of a tenant's own.
 *
 * @param notice what was just done
 * @param failure why a proof was not found
 * @param hosts those that lead to the portal
 * @param claims those that wait for their proof
 * @param ask the form that claims one
 */
public record HostsView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> notice,
    Optional<String> failure,
    List<Line> hosts,
    List<Claim> claims,
    FormView ask) {
  /** One that leads to the portal. */
  public record Line(String host, ActionForm remove) {}

  /**
   * One that waits for its proof.
   *
   * @param record name of the TXT record that may hold the token
   * @param file address of the file that may hold it
   */
  public record Claim(
      String host,
      String record,
      String token,
      String file,
      String expires,
      ActionForm prove,
      ActionForm remove) {}
}
