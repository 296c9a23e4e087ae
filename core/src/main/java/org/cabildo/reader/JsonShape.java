package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where in a JSON text the records are.
 *
 * @param kind how they stand there
 * @param path members that lead to them; empty when they are the text itself
 * @param features whether the records are GeoJSON features
 * @param names members that lead to an array that may name the cells of records without names
 * @param members of the object at the path, for {@link Kind#MEMBERS} and {@link Kind#COLUMNS}
 */
record JsonShape(
    Kind kind,
    List<String> path,
    boolean features,
    Optional<List<String>> names,
    Optional<JsonMembers> members) {

  /** How records stand in a text. */
  enum Kind {
    /** One value after the other. */
    LINES,
    ARRAY,
    /** Each member of an object is one. */
    MEMBERS,
    /** Each member of an object has one value of each. */
    COLUMNS
  }

  private JsonShape(Kind kind, List<String> path, boolean features) {
    this(kind, path, features, Optional.empty(), Optional.empty());
  }

  /** Reads all of a text to find them. */
  static JsonShape of(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      boolean features = featuresIn(json);
      return new JsonShape(Kind.ARRAY, List.of(), features);
    }
    JsonSearch search = new JsonSearch();
    search.object(json);
    JsonToken second = json.nextToken();
    boolean feature = search.type().equals("Feature");
    if (second != null || feature) {
      return new JsonShape(Kind.LINES, List.of(), feature);
    }
    if (search.type().equals("FeatureCollection")) {
      return new JsonShape(Kind.ARRAY, List.of("features"), true);
    }
    return search
        .array()
        .map(path -> new JsonShape(Kind.ARRAY, path, false, search.names(), Optional.empty()))
        .or(() -> search.table().map(JsonShape::of))
        .orElseGet(() -> new JsonShape(Kind.LINES, List.of(), false));
  }

  private static JsonShape of(JsonSearch.Found table) {
    boolean records = table.members().table() == JsonMembers.Table.RECORDS;
    return new JsonShape(
        records ? Kind.MEMBERS : Kind.COLUMNS,
        table.path(),
        false,
        Optional.empty(),
        Optional.of(table.members()));
  }

  private static boolean featuresIn(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    JsonSearch search = new JsonSearch();
    search.object(json);
    return search.type().equals("Feature");
  }
}
