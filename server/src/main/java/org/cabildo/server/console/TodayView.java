package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * What needs somebody today.
 *
 * @param heading a greeting
 * @param places the tenants in which the person works
 * @param registry all tenants, for the operator
 */
public record TodayView(
    ConsoleFrame frame, String heading, List<Place> places, Optional<Registry> registry) {
  /**
   * A tenant in which the person works.
   *
   * @param visit that somebody of the installation looks at its drafts now
   * @param tasks what waits there
   * @param empty what is said when nothing waits
   * @param begin where to begin with something new, for those who publish
   */
  public record Place(
      String name,
      String href,
      String role,
      String logo,
      Optional<ConsoleFrame.Item> visit,
      List<Tasks> tasks,
      String empty,
      Optional<ConsoleFrame.Item> begin) {}

  /** Datasets that wait for the same thing. */
  public record Tasks(String title, String icon, List<Task> tasks, Optional<String> more) {}

  /** One dataset that waits. */
  public record Task(String title, String href, String detail) {}

  /**
   * All tenants.
   *
   * @param query what was searched
   * @param count how many in words
   */
  public record Registry(
      String action, String query, String count, String onboard, List<Line> lines) {}

  /** One of all tenants. */
  public record Line(
      String name,
      String id,
      String level,
      String datasets,
      String rows,
      String last,
      String portal,
      String people,
      String tokens,
      String usage,
      String visits) {}
}
