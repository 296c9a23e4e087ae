package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * Who may do what.
 *
 * @param notice what was just done
 * @param failure why it was not
 * @param link an invitation just made
 * @param invite the form that invites
 * @param duties what the roles are for
 */
public record PeopleView(
    ConsoleFrame frame,
    String heading,
    Optional<String> notice,
    Optional<String> failure,
    Optional<LinkOnceView> link,
    List<Line> people,
    FormView invite,
    List<Pending> pending,
    List<Duty> duties) {
  /**
   * Somebody with a role.
   *
   * @param self whether it is who is signed in
   * @param role the form that gives another role
   * @param remove the button that takes it away
   */
  public record Line(
      String name,
      String email,
      String summary,
      String since,
      boolean self,
      FormView role,
      ActionForm remove) {}

  /** An invitation that still works. */
  public record Pending(String email, String role, String expires, ActionForm revoke) {}

  /** What a role is for. */
  public record Duty(String role, String duties) {}
}
