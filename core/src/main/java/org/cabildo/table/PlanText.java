package org.cabildo.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.cabildo.table.Explanation.Operator;

/**
 * Reads a plan as the engine explains it. Of what it tells only that is taken over which speaks of
 * the query: files and their paths are nobody's business.
 */
final class PlanText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ESTIMATE = "Estimated Cardinality";
  private static final Set<String> TOLD =
      Set.of("Projections", "Filters", "Expression", "Groups", "Aggregates", "Order By", "Top");
  private static final Set<String> SHAPES_ONLY =
      Set.of(
          "PROJECTION",
          "TOP_N",
          "ORDER_BY",
          "LIMIT",
          "STREAMING_LIMIT",
          "WINDOW",
          "STREAMING_WINDOW",
          "UNGROUPED_AGGREGATE");

  private PlanText() {}

  /** The plan in {@code EXPLAIN (FORMAT json)}. */
  static Operator read(String json) {
    try {
      return operator(JSON.readTree(json).required(0));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Operator operator(JsonNode node) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    JsonNode told = node.path("extra_info");
    told.properties()
        .forEach(
            detail -> {
              List<String> texts = texts(detail.getValue());
              if (TOLD.contains(detail.getKey()) && !texts.isEmpty()) {
                details.put(detail.getKey(), texts);
              }
            });
    List<Operator> inputs = new ArrayList<>();
    node.path("children").forEach(child -> inputs.add(operator(child)));
    OptionalLong rows =
        told.has(ESTIMATE)
            ? OptionalLong.of(told.required(ESTIMATE).asLong())
            : OptionalLong.empty();
    return new Operator(node.required("name").asText().strip(), rows, details, inputs);
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    (value.isArray() ? value : List.of(value)).forEach(v -> texts.add(v.asText()));
    texts.removeIf(String::isBlank);
    return texts;
  }

  /** How many rows a plan finds before it sorts, cuts or counts them. */
  static long found(Operator plan) {
    Operator at = plan;
    while (SHAPES_ONLY.contains(at.name()) && at.inputs().size() == 1) {
      at = at.inputs().get(0);
    }
    return at.rows().orElse(0);
  }
}
