package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.Optional;

/**
 * Holds answers to what the description says of them. Stricter than the description is for readers:
 * an object may have no member that is not written down.
 */
final class Contract {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          Dialects.getDraft202012(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Description description;
  private final ObjectNode schemas;

  Contract(Description description) {
    this.description = description;
    this.schemas = closed(description.document().at("/components/schemas").deepCopy());
  }

  /** The status is documented for the operation, and headers and body are as written there. */
  void holds(Description.Operation operation, Client.Answer answer) {
    String what = operation.id() + " " + answer.status();
    JsonNode response = description.resolved(operation.node().at("/responses/" + answer.status()));
    assertThat(response.isObject()).as(what + " is documented; got " + answer.text()).isTrue();
    response
        .at("/headers")
        .properties()
        .forEach(
            header -> {
              if (description.resolved(header.getValue()).at("/required").asBoolean()) {
                assertThat(answer.headers().firstValue(header.getKey())).as(what).isPresent();
              }
            });
    if (!response.has("content")) {
      assertThat(answer.bytes()).as(what).isEmpty();
      return;
    }
    String type = type(answer);
    JsonNode content = response.required("content").path(type);
    assertThat(content.isObject()).as(what + " " + type + " is documented").isTrue();
    if (type.endsWith("/json") || type.endsWith("+json")) {
      matches(content.required("schema"), answer.json(), what);
    }
  }

  /** A documented request body is what its own schema says. */
  void holdsForRequest(Description.Operation operation) {
    JsonNode content = operation.node().at("/requestBody/content/application~1json");
    matches(content.required("schema"), content.required("example"), operation.id() + " request");
  }

  private void matches(JsonNode schema, JsonNode value, String what) {
    ObjectNode root = closed(schema.deepCopy());
    root.set("$defs", schemas);
    moveReferences(root);
    assertThat(SCHEMAS.getSchema(root).validate(value)).as(what + " " + value).isEmpty();
  }

  private static String type(Client.Answer answer) {
    return Optional.of(answer.headers().firstValue("Content-Type").orElse("none"))
        .map(type -> type.replaceAll(";.*", ""))
        .orElseThrow();
  }

  /** The same, with every object that lists its members closed to others. */
  private static ObjectNode closed(JsonNode schema) {
    if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
    schema.forEach(child -> close(child));
    return (ObjectNode) schema;
  }

  private static void close(JsonNode node) {
    if (node.isObject()) {
      closed(node);
    } else {
      node.forEach(Contract::close);
    }
  }

  /** A schema alone keeps what it refers to under {@code $defs}. */
  private static void moveReferences(JsonNode node) {
    if (node.has("$ref")) {
      String reference = node.get("$ref").asText();
      ((ObjectNode) node).put("$ref", reference.replace("#/components/schemas/", "#/$defs/"));
    }
    node.forEach(Contract::moveReferences);
  }
}
