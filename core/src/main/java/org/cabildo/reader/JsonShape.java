package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a JSON text the records are.
 *
 * @param lines whether the text is one value after the other, each a record
 * @param path members that lead to the array of records; empty when it is the text itself
 * @param features whether the records are GeoJSON features
 * @param names members that lead to an array that may name the cells of records without names
 */
record JsonShape(boolean lines, List<String> path, boolean features, Optional<List<String>> names) {
  private static final Set<String> USUAL =
      Set.of("records", "data", "rows", "results", "items", "features", "value", "datos", "dados");
  private static final Set<String> NAMES =
      Set.of("fields", "columns", "headers", "header", "campos", "columnas", "encabezados");
  private static final int DEEPEST = 4;

  private JsonShape(boolean lines, List<String> path, boolean features) {
    this(lines, path, features, Optional.empty());
  }

  /** Reads all of a text to find them. */
  static JsonShape of(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      boolean features = featuresIn(json);
      return new JsonShape(false, List.of(), features);
    }
    Search search = new Search();
    search.object(json);
    JsonToken second = json.nextToken();
    boolean feature = search.type.equals("Feature");
    if (second != null) {
      return new JsonShape(true, List.of(), feature);
    }
    if (feature) {
      return new JsonShape(true, List.of(), true);
    }
    if (search.type.equals("FeatureCollection")) {
      return new JsonShape(false, List.of("features"), true);
    }
    return search
        .best()
        .map(path -> new JsonShape(false, path, false, search.names))
        .orElseGet(() -> new JsonShape(true, List.of(), false));
  }

  private static boolean featuresIn(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    Search search = new Search();
    search.object(json);
    return search.type.equals("Feature");
  }

  /** Looks for arrays of objects or of arrays in an object. */
  private static final class Search {
    private final Map<List<String>, Long> arrays = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String type = "";
    private Optional<List<String>> names = Optional.empty();

    private void object(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (path.isEmpty() && name.equals("type") && value == JsonToken.VALUE_STRING) {
          type = json.getText();
        }
        path.addLast(name);
        if (value == JsonToken.START_OBJECT && path.size() < DEEPEST) {
          object(json);
        } else if (value == JsonToken.START_ARRAY) {
          array(json);
        } else if (value != null && value.isStructStart()) {
          json.skipChildren();
        }
        path.removeLast();
      }
    }

    private void array(JsonParser json) throws IOException {
      if (names.isEmpty() && NAMES.contains(path.getLast())) {
        names = Optional.of(List.copyOf(path));
      }
      long records = 0;
      JsonToken token = json.nextToken();
      boolean none = token == JsonToken.END_ARRAY && USUAL.contains(path.getLast());
      while (token != null && token != JsonToken.END_ARRAY) {
        records += token.isStructStart() ? 1 : 0;
        json.skipChildren();
        token = json.nextToken();
      }
      if ((records > 0 || none) && arrays.size() < 10_000) {
        arrays.put(List.copyOf(path), records);
      }
    }

    /** The array with a usual name, or else the longest. */
    private Optional<List<String>> best() {
      return arrays.entrySet().stream()
          .max(
              java.util.Comparator.<Map.Entry<List<String>, Long>>comparingInt(
                      e -> USUAL.contains(e.getKey().get(e.getKey().size() - 1)) ? 1 : 0)
                  .thenComparing(Map.Entry::getValue))
          .map(Map.Entry::getKey);
    }
  }
}
