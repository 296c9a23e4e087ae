package org.cabildo.server.walls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.server.Client;

/**
 * The two islands on the running server, made once, and what the public was told before and after
 * they hid something.
 */
final class IslandsOfTheSession {
  private static IslandsOfTheSession instance;

  private final Client client = new Client();
  private final Island ours = new Island("isla-propia", client);
  private final Island theirs = new Island("isla-ajena", client);
  private final Map<String, String> before;
  private final Map<String, String> after;

  private IslandsOfTheSession() {
    before = told();
    ours.hide();
    theirs.hide();
    after = told();
  }

  static synchronized IslandsOfTheSession get() {
    if (instance == null) {
      instance = new IslandsOfTheSession();
    }
    return instance;
  }

  /** Whose people try. */
  Island ours() {
    return ours;
  }

  /** Whose things they try to reach. */
  Island theirs() {
    return theirs;
  }

  /** What everybody could read, by address, while nothing was hidden. */
  Map<String, String> before() {
    return before;
  }

  /** The same with all that is hidden. */
  Map<String, String> after() {
    return after;
  }

  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    for (Operation operation : Operation.all(client)) {
      for (Call call : Call.of(operation, theirs)) {
        if (operation.reads()
            && call.target() == Target.NOTHING
            && !operation.path().startsWith("/console")) {
          told.put(call.address(), uncounted(call.trace(call.send(client, Optional.empty()))));
        }
      }
    }
    return told;
  }

  /** Other tests read other portals meanwhile, and readers are counted; forms are never twice. */
  private static String uncounted(String trace) {
    return trace
        .replaceAll("\"views\":\\d+", "\"views\":0")
        .replaceAll("(cabildo-visitor=|form-token\" value=\")[0-9a-f]{64}", "$1…")
        .replaceAll("etag=\\[[^]]*]", "etag=[]");
  }
}
