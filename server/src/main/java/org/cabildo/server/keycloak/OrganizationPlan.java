package org.cabildo.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The organization of a portal's government in the realm: people of its domain can be sent to an
 * identity provider of their own. It gives nobody a role here.
 *
 * @param tenant short name of the portal, and alias of the organization
 * @param domain of its people's e-mail addresses
 */
record OrganizationPlan(String tenant, String domain) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SWITCH = "organizationsEnabled";
  private static final String DOMAINS = "domains";

  /** A realm that has organizations. */
  static JsonNode switchedOn() {
    return JSON.objectNode().put(SWITCH, true);
  }

  /** Of a realm only whether it has them: nothing else of it is sent back. */
  static JsonNode switchIn(JsonNode realm) {
    return JSON.objectNode().put(SWITCH, realm.path(SWITCH).asBoolean());
  }

  /** The organization with its domain; what it is called and its other domains stay. */
  JsonNode planned(Optional<JsonNode> current) {
    ObjectNode planned = JSON.objectNode().put("alias", tenant).put("enabled", true);
    ArrayNode domains = planned.putArray(DOMAINS);
    current.ifPresent(there -> there.path(DOMAINS).forEach(domains::add));
    if (Reconciled.named(domains, "name", domain).isEmpty()) {
      domains.addObject().put("name", domain).put("verified", false);
    }
    if (current.isEmpty()) {
      planned.put("name", tenant);
    }
    return planned;
  }
}
