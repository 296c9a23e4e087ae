package org.cabildo.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of the API as its description tells it, for people.
 *
 * @param method {@code GET}
 * @param path {@code /api/v1/tenants/{tenant}}
 * @param tag noun that it belongs to
 * @param tagDescription what that noun is about
 * @param summary what it does, in one line
 * @param description more about it; code stands between backticks
 * @param parameters what its address takes
 * @param answers status codes with which it can answer
 * @param access who may call it
 */
public record ApiOperation(
    String method,
    String path,
    String tag,
    String tagDescription,
    String summary,
    Optional<String> description,
    List<Parameter> parameters,
    List<String> answers,
    Access access) {

  /** Who may call an operation. */
  public enum Access {
    EVERYONE,
    TOKEN,
    ADMINISTRATOR
  }

  /** What an operation takes in its path, query or headers. */
  public record Parameter(String name, boolean required, String description) {}

  /** The operations of a document as they stand in it. */
  static Stream<ObjectNode> nodes(JsonNode document) {
    return items(document.path("paths"))
        .flatMap(ApiOperation::items)
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast);
  }

  static List<ApiOperation> all(JsonNode document) {
    List<ApiOperation> all = new ArrayList<>();
    for (JsonNode tag : document.path("tags")) {
      document
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue().properties().stream()
                      .filter(member -> tagOf(member.getValue()).equals(tag.path("name").asText()))
                      .map(
                          member ->
                              of(document, tag, path.getKey(), member.getKey(), path.getValue()))
                      .forEach(all::add));
    }
    return all;
  }

  private static ApiOperation of(
      JsonNode document, JsonNode tag, String path, String method, JsonNode item) {
    JsonNode operation = item.required(method);
    List<String> answers = new ArrayList<>();
    operation.path("responses").fieldNames().forEachRemaining(answers::add);
    return new ApiOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        tagOf(operation),
        tag.path("description").asText(),
        operation.path("summary").asText(),
        Optional.ofNullable(operation.get("description")).map(JsonNode::asText),
        Stream.concat(items(item.path("parameters")), items(operation.path("parameters")))
            .map(p -> p.has("$ref") ? document.at(p.get("$ref").asText().substring(1)) : p)
            .map(ApiOperation::parameter)
            .toList(),
        answers,
        access(operation.path("security")));
  }

  private static Parameter parameter(JsonNode node) {
    return new Parameter(
        node.path("name").asText(),
        node.path("required").asBoolean(),
        node.path("description").asText());
  }

  private static Access access(JsonNode security) {
    if (items(security).anyMatch(JsonNode::isEmpty)) {
      return Access.EVERYONE;
    }
    return items(security).anyMatch(s -> s.has("token")) ? Access.TOKEN : Access.ADMINISTRATOR;
  }

  private static String tagOf(JsonNode operation) {
    return operation.path("tags").path(0).asText();
  }

  private static Stream<JsonNode> items(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
