package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * Where a dataset updates itself from.
 *
 * @param form what sets it
 * @param open whether the form is to be seen at once
 * @param status how it is doing, once it is set
 * @param actions what else can be done about it, the most useful first
 */
public record SourceView(
    FormView form, boolean open, Optional<StatusView> status, List<ActionForm> actions) {
  /**
   * How it is doing.
   *
   * @param facts the last look, the next one
   * @param trouble what went wrong, or has to be decided
   */
  public record StatusView(List<DatasetDeskView.Fact> facts, Optional<String> trouble) {}
}
