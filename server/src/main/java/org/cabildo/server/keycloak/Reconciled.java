package org.cabildo.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Makes things be as they are planned, and says what that took; what is not planned stays. */
final class Reconciled {
  private final AdminApi api;
  private final PrintStream out;

  Reconciled(AdminApi api, PrintStream out) {
    this.api = api;
    this.out = out;
  }

  /**
   * Makes one thing be as planned.
   *
   * @param what its name for people
   * @param current as it is, if it is there
   * @param planned what must hold
   * @param makeAt where it is made
   * @param changeAt where it is replaced
   */
  void thing(
      String what, Optional<JsonNode> current, JsonNode planned, String makeAt, String changeAt)
      throws IOException {
    if (current.isEmpty()) {
      api.create(makeAt, planned);
      say("+", what, "creado · created");
    } else if (!holds(current.get(), planned)) {
      api.replace(changeAt, merged(current.get(), planned));
      say("~", what, "cambiado · changed");
    } else {
      say("=", what, "sin cambio · unchanged");
    }
  }

  /** The one of a list whose {@code field} has this value. */
  static Optional<JsonNode> named(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(one -> one.path(field).asText().equals(value))
        .findFirst();
  }

  private void say(String sign, String what, String done) {
    out.println("  " + sign + " " + what + ": " + done);
  }

  /** Whether everything that is planned is so, in lists whatever the order. */
  static boolean holds(JsonNode current, JsonNode planned) {
    if (planned.isObject()) {
      return StreamSupport.stream(((Iterable<String>) planned::fieldNames).spliterator(), false)
          .allMatch(name -> holds(current.path(name), planned.path(name)));
    }
    return planned.isArray() ? set(current).equals(set(planned)) : current.equals(planned);
  }

  /** What is there with what is planned over it. */
  static JsonNode merged(JsonNode current, JsonNode planned) {
    if (!current.isObject() || !planned.isObject()) {
      return planned;
    }
    ObjectNode both = ((ObjectNode) current).deepCopy();
    planned
        .fieldNames()
        .forEachRemaining(name -> both.set(name, merged(current.path(name), planned.path(name))));
    return both;
  }

  private static Set<JsonNode> set(JsonNode list) {
    Set<JsonNode> members = new HashSet<>();
    list.forEach(members::add);
    return members;
  }
}
