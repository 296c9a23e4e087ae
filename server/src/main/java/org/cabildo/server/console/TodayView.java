package org.cabildo.server.console;

import java.util.List;

/**
 * What needs somebody today.
 *
 * @param heading a greeting
 * @param places the tenants in which the person works
 */
public record TodayView(ConsoleFrame frame, String heading, List<Place> places) {
  /** A tenant. */
  public record Place(String name, String href, String role) {}
}
