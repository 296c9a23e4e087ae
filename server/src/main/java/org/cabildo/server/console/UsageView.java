package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * How much a tenant may keep and do, and how much it does.
 *
 * @param form in which the operator sets the limits of this tenant
 * @param notice that they were set
 */
public record UsageView(
    ConsoleFrame frame,
    String heading,
    String lead,
    List<Meter> meters,
    Optional<FormView> form,
    Optional<String> notice) {
  /**
   * One measure.
   *
   * @param used in numbers and words: {@code 12 of 500 · 2 %}
   * @param percent of the limit, at most 100; absent without a limit
   * @param level how near the limit is, as the style sheet knows it
   * @param state the same in words; absent while there is room
   * @param origin who set the limit
   */
  public record Meter(
      String label,
      String used,
      Optional<String> percent,
      String level,
      Optional<String> state,
      String origin) {}
}
