package org.cabildo.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a part of an OpenAPI document refers to, directly or not. */
final class References {
  private static final String COMPONENTS = "#/components/";
  private final JsonNode components;
  private final Set<String> found = new LinkedHashSet<>();

  private References(JsonNode components) {
    this.components = components;
  }

  /** Of all components those that the paths need. */
  static ObjectNode kept(JsonNode paths, JsonNode components) {
    References references = new References(components);
    references.follow(paths);
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    components
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .properties()
                    .forEach(
                        component -> {
                          if (references.found.contains(kind.getKey() + "/" + component.getKey())) {
                            kept.withObjectProperty(kind.getKey())
                                .set(component.getKey(), component.getValue());
                          }
                        }));
    return kept;
  }

  private void follow(JsonNode node) {
    if (node.path("$ref").isTextual()) {
      String name = node.get("$ref").asText().substring(COMPONENTS.length());
      if (found.add(name)) {
        follow(components.at("/" + name));
      }
    }
    // A security requirement names a scheme instead of referring to it.
    node.path("security")
        .forEach(
            one -> one.fieldNames().forEachRemaining(name -> found.add("securitySchemes/" + name)));
    node.forEach(this::follow);
  }
}
