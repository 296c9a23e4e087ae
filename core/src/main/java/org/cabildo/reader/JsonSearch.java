package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks in an object for arrays of objects or of arrays, and for objects that are tables. */
final class JsonSearch {
  private static final Set<String> USUAL =
      Set.of("records", "data", "rows", "results", "items", "features", "value", "datos", "dados");
  private static final Set<String> NAMES =
      Set.of("fields", "columns", "headers", "header", "campos", "columnas", "encabezados");
  private static final String FEATURE = "Feature";
  private static final int DEEPEST = 4;
  private static final int MOST = 10_000;

  /** Fewer records within the only record may be of it, more are what the file is about. */
  private static final int SERIES = 3;

  private final Map<List<JsonStep>, Long> arrays = new HashMap<>();
  private final Map<List<JsonStep>, Long> objects = new HashMap<>();
  private int root;
  private final List<Found> tables = new ArrayList<>();
  private final Deque<JsonStep> path = new ArrayDeque<>();
  private String type = "";
  private Optional<List<JsonStep>> names = Optional.empty();

  /**
   * An object that is a table.
   *
   * @param path members that lead to it
   * @param members its own
   */
  record Found(List<JsonStep> path, JsonMembers members) {}

  /** Looks at the object that starts, up to its end. */
  JsonMembers object(JsonParser json) throws IOException {
    JsonMembers members = new JsonMembers();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (path.size() == root && name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = json.getText();
      }
      path.addLast(JsonStep.to(name));
      members.member(name);
      if (value == JsonToken.START_OBJECT && path.size() < DEEPEST) {
        members.object(object(json));
      } else if (value == JsonToken.START_ARRAY) {
        array(json).ifPresent(members::list);
      } else if (value != null && value.isStructStart()) {
        json.skipChildren();
      }
      path.removeLast();
    }
    boolean expected = path.isEmpty() || USUAL.contains(path.getLast().member());
    if (expected && tables.size() < MOST && members.table() != JsonMembers.Table.NONE) {
      tables.add(new Found(List.copyOf(path), members));
    }
    return members;
  }

  /** Looks at an array; gives its length when it holds neither objects nor arrays. */
  private Optional<Long> array(JsonParser json) throws IOException {
    if (names.isEmpty() && NAMES.contains(path.getLast().member())) {
      names = Optional.of(List.copyOf(path));
    }
    Optional<JsonSearch> first = Optional.empty();
    long records = 0;
    long things = 0;
    long length = 0;
    JsonToken token = json.nextToken();
    boolean none = token == JsonToken.END_ARRAY && USUAL.contains(path.getLast().member());
    while (token != null && token != JsonToken.END_ARRAY) {
      records += token.isStructStart() ? 1 : 0;
      things += token == JsonToken.START_OBJECT ? 1 : 0;
      if (length++ == 0 && things == 1 && path.size() < DEEPEST) {
        JsonSearch inner = new JsonSearch();
        inner.path.addAll(path);
        inner.element(json);
        first = Optional.of(inner);
      } else {
        json.skipChildren();
      }
      token = json.nextToken();
    }
    Optional<List<JsonStep>> series =
        length == 1 ? first.flatMap(JsonSearch::series) : Optional.empty();
    if ((records > 0 || none) && arrays.size() < MOST) {
      arrays.put(series.orElse(List.copyOf(path)), series.isPresent() ? SERIES : records);
    }
    if (things > 0 && objects.size() < MOST) {
      objects.put(List.copyOf(path), things);
    }
    return records > 0 ? Optional.empty() : Optional.of(length);
  }

  /** Looks at the object that starts as the first element of an array. */
  void element(JsonParser json) throws IOException {
    path.addLast(JsonStep.to(0));
    root = path.size();
    object(json);
    path.removeLast();
  }

  /** The only array of objects in a record that is alone, where it has several. */
  Optional<List<JsonStep>> series() {
    return objects.size() == 1 && !type.equals(FEATURE)
        ? objects.entrySet().stream()
            .filter(e -> e.getValue() >= SERIES)
            .map(Map.Entry::getKey)
            .findFirst()
        : Optional.empty();
  }

  /** The {@code type} that the object says it is of, or nothing. */
  String type() {
    return type;
  }

  /** Members that lead to an array that may name the cells of others. */
  Optional<List<JsonStep>> names() {
    return names;
  }

  /** The array with a usual name, or else the longest. */
  Optional<List<JsonStep>> array() {
    return arrays.entrySet().stream()
        .max(
            Comparator.<Map.Entry<List<JsonStep>, Long>>comparingInt(
                    e -> USUAL.contains(e.getKey().get(e.getKey().size() - 1).member()) ? 1 : 0)
                .thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  /** The table that is least deep, the longest of several. */
  Optional<Found> table() {
    return tables.stream()
        .max(
            Comparator.<Found>comparingInt(f -> -f.path().size())
                .thenComparing(f -> f.members().rows()));
  }
}
