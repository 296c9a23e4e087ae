package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * A page of the portal to work on.
 *
 * @param previews how it would look, in each language, when that was asked for
 * @param remove takes it away, absent while it is new
 */
public record PageEditView(
    ConsoleFrame frame,
    String heading,
    String lead,
    List<Preview> previews,
    FormView form,
    Optional<ActionForm> remove) {
  /**
   * How it would look.
   *
   * @param html its text, safe as it is
   */
  public record Preview(String label, String language, String title, String html) {}
}
