package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * What was asked to be published, what is decided about it, and why it is not public any more.
 *
 * @param state of the request, while there is something to tell of one
 * @param facts who asked, when, for when
 * @param personal what personal data would be public, why, and who answers for it
 * @param trouble why nothing came of it, or why it was withdrawn
 * @param held what was understood of the version that waits
 * @param actions buttons, the most useful first
 * @param steps what else can be done, each with its form
 */
public record ReviewView(
    Optional<StateView> state,
    List<DatasetDeskView.Fact> facts,
    List<String> personal,
    List<String> trouble,
    Optional<DatasetDeskView.ReportView> held,
    List<ActionForm> actions,
    List<CommitmentView.StepView> steps) {
  /** Whether there is something to tell, which then comes first. */
  public boolean isNews() {
    return state.isPresent() || !trouble.isEmpty();
  }

  boolean isEmpty() {
    return state.isEmpty() && trouble.isEmpty() && steps.isEmpty();
  }
}
