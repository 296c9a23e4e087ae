package org.cabildo.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI document that the running server gives, and what it promises. */
final class Description {
  private static final Pattern ADDRESS = Pattern.compile("'(https?://[^']+)'");
  private final JsonNode document;

  Description(JsonNode document) {
    this.document = document;
  }

  JsonNode document() {
    return document;
  }

  /** An operation, as documented; {@code parameters} are those of its path too. */
  record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {
    String id() {
      return node.required("operationId").asText();
    }

    boolean isRead() {
      return method.equals("GET");
    }

    boolean isOpenToAll() {
      return node.required("security").toString().contains("{}");
    }

    /** Its path with the documented example of every variable. */
    String at(Map<String, String> others) {
      String at = path;
      for (JsonNode p : parameters) {
        String name = p.required("name").asText();
        if (p.required("in").asText().equals("path")) {
          at = at.replace("{" + name + "}", others.getOrDefault(name, p.at("/example").asText()));
        }
      }
      return at + required();
    }

    /** Every address that the examples of its parameters make, one parameter at a time. */
    List<String> examples() {
      List<String> addresses = new ArrayList<>();
      String base = at(Map.of());
      for (JsonNode p : parameters) {
        if (p.required("in").asText().equals("query") && !p.at("/required").asBoolean()) {
          examples(p).forEach(e -> addresses.add(base + (base.contains("?") ? "&" : "?") + e));
        }
      }
      return addresses;
    }

    /** The addresses in its samples. */
    List<String> samples() {
      List<String> found = new ArrayList<>();
      for (JsonNode sample : node.at("/x-codeSamples")) {
        Matcher address = ADDRESS.matcher(sample.required("source").asText());
        while (address.find()) {
          found.add(address.group(1));
        }
      }
      return found;
    }

    private String required() {
      return parameters.stream()
          .filter(p -> p.required("in").asText().equals("query") && p.at("/required").asBoolean())
          .map(p -> examples(p).get(0))
          .reduce((one, other) -> one + "&" + other)
          .map(query -> "?" + query)
          .orElse("");
    }

    private static List<String> examples(JsonNode parameter) {
      String name = parameter.required("name").asText();
      List<String> found = new ArrayList<>();
      if (parameter.has("example")) {
        found.add(pairs(name, parameter.get("example")));
      }
      parameter.at("/examples").forEach(e -> found.add(pairs(name, e.required("value"))));
      return found;
    }

    private static String pairs(String name, JsonNode value) {
      List<String> pairs = new ArrayList<>();
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        pairs.add(name + "=" + URLEncoder.encode(one.asText(), StandardCharsets.UTF_8));
      }
      return String.join("&", pairs);
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .required("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> !member.getKey().equals("parameters"))
                    .forEach(
                        member ->
                            operations.add(
                                new Operation(
                                    member.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    member.getValue(),
                                    parameters(path.getValue(), member.getValue())))));
    return operations;
  }

  Operation operation(String id) {
    return operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  /** What a reference stands for. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") && node.size() == 1
        ? resolved(document.at(node.get("$ref").asText().substring(1)))
        : node;
  }

  private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
    List<JsonNode> all = new ArrayList<>();
    path.at("/parameters").forEach(p -> all.add(resolved(p)));
    operation.at("/parameters").forEach(p -> all.add(resolved(p)));
    return all;
  }
}
