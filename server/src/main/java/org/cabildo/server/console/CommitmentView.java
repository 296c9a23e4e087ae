package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * A commitment to work on.
 *
 * @param state absent while it is new
 * @param notice what was just done
 * @param facts what was decided about it so far, one sentence each
 * @param form what is written about it, for those who may
 * @param steps what can be done with it, for those who may
 */
public record CommitmentView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<StateView> state,
    Optional<String> notice,
    List<String> facts,
    Optional<FormView> form,
    List<StepView> steps) {
  /**
   * Something to do.
   *
   * @param id of its part of the page
   * @param open whether it is unfolded: it was sent with a mistake
   */
  public record StepView(String id, String title, FormView form, boolean open) {}
}
