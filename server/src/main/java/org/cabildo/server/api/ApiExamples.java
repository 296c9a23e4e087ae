package org.cabildo.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cabildo.table.QueryExamples;

/** The examples of a dataset's API, in the place of those of the whole: each runs as it stands. */
final class ApiExamples {
  private final String base;
  private final int version;
  private final QueryExamples examples;
  private final Map<String, String> grouped = new LinkedHashMap<>();

  ApiExamples(String base, int version, QueryExamples examples) {
    this.base = base;
    this.version = version;
    this.examples = examples;
    grouped.put("select", examples.group() + ",count(*) as n");
    grouped.put("group", examples.group());
    grouped.put("order", "n desc");
  }

  /** Gives the parameters of the row query examples that each run alone. */
  void fillParameters(JsonNode parameters) {
    Map.of(
            "select",
            examples.columns(),
            "where",
            examples.condition(),
            "rowWords",
            examples.word(),
            "group",
            examples.group(),
            "having",
            "count(*) > 1",
            "order",
            examples.group() + " desc",
            "facets",
            examples.facet())
        .forEach(
            (name, example) -> {
              ObjectNode parameter = (ObjectNode) parameters.required(name);
              parameter.remove("examples");
              parameter.put("example", example);
            });
    ((ObjectNode) parameters.required("version")).put("example", version);
  }

  /** Gives an operation its samples and its request an example. */
  void fill(ObjectNode operation, String path) {
    operation.remove("x-codeSamples");
    if (path.equals("/verify")) {
      return; // what to verify is known to who cites
    }
    JsonNode request = operation.at("/requestBody/content/application~1json");
    if (request instanceof ObjectNode body) {
      body.set("example", path.equals("/rows") ? document(grouped) : document(filtered()));
      return;
    }
    ArrayNode samples = operation.putArray("x-codeSamples");
    if (path.equals("/rows")) {
      sample(samples, "where", path, filtered());
      sample(samples, "q", path, Map.of("q", examples.word()));
      sample(samples, "group", path, grouped);
      sample(samples, "facets", path, Map.of("facets", examples.facet()));
      sample(samples, "explain", path, explained());
      sample(samples, "CSV", path, Map.of("format", "csv"));
    } else {
      sample(samples, "all", path, Map.of());
      sample(samples, "where", path, filtered());
    }
  }

  private Map<String, String> filtered() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("select", examples.columns());
    words.put("where", examples.condition());
    return words;
  }

  private Map<String, String> explained() {
    Map<String, String> words = filtered();
    words.put("explain", "true");
    return words;
  }

  private static ObjectNode document(Map<String, String> words) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    words.forEach(document::put);
    return document.put("limit", 10);
  }

  private void sample(ArrayNode samples, String label, String path, Map<String, String> words) {
    String curl = path.startsWith("/data.") ? "curl -OJ" : "curl";
    samples
        .addObject()
        .put("lang", "Shell")
        .put("label", label)
        .put("source", curl + " '" + base + path + Permalink.query(words) + "'");
  }
}
