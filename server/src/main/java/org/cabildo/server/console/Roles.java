package org.cabildo.server.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Role;
import org.cabildo.catalog.Offices;
import org.cabildo.problem.Problem;

/** Roles as people choose and read them. */
final class Roles {
  private Roles() {}

  /** The roles of a tenant with their names. */
  static Map<String, String> choices(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Role role : Role.ofTenants()) {
      choices.put(key(role), name(desk, role));
    }
    return choices;
  }

  /** What the role is called. */
  static String name(Desk desk, Role role) {
    return desk.t().of("role." + key(role));
  }

  /** What the role is called, and the office to which it is confined, of those that there are. */
  static String name(Desk desk, Role role, Optional<String> office, Map<String, String> offices) {
    String name = name(desk, role);
    return office.map(own -> name + ", " + offices.getOrDefault(own, own)).orElse(name);
  }

  /** What the journal says of a role: its name, and the office to which it was confined. */
  static String told(Desk desk, String role) {
    String[] words = role.split(" ", 2);
    String key = "role." + words[0];
    String name = desk.t().has(key) ? desk.t().of(key) : words[0];
    return words.length == 1 ? name : name + " · " + words[1];
  }

  /** The name under which it is sent. */
  static String key(Role role) {
    return role.key();
  }

  /** The role that a form names. */
  static Role of(Values sent) {
    return Role.ofTenants().stream()
        .filter(role -> key(role).equals(sent.typed("role")))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid("role", "not-one-of")
                    .with("values", "viewer, publisher, editor, administrator"));
  }

  /** The offices to which a publisher can be confined, and none. */
  static Map<String, String> offices(Desk desk, Offices offices) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", desk.t().of("people.office.all"));
    offices.list().forEach(f -> choices.put(f.office().slug(), desk.in(f.office().name())));
    return choices;
  }

  /** The office that a form names. */
  static Optional<String> office(Values sent) {
    return sent.text("office");
  }
}
