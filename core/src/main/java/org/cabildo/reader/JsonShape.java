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
    List<JsonStep> path,
    boolean features,
    Optional<List<JsonStep>> names,
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

  private JsonShape(Kind kind, List<JsonStep> path, boolean features) {
    this(kind, path, features, Optional.empty(), Optional.empty());
  }

  /** Reads all of a text to find them. */
  static JsonShape of(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      return array(json);
    }
    JsonSearch search = new JsonSearch();
    search.object(json);
    JsonToken second = json.nextToken();
    boolean feature = search.type().equals("Feature");
    if (second != null || feature) {
      return new JsonShape(Kind.LINES, List.of(), feature);
    }
    if (search.type().equals("Topology")) {
      throw Refusal.notATable("topojson");
    }
    if (search.type().equals("FeatureCollection")) {
      return new JsonShape(Kind.ARRAY, List.of(JsonStep.to("features")), true);
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

  /** An array is the records, unless it wraps them. */
  private static JsonShape array(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return new JsonShape(Kind.ARRAY, List.of(), false);
    }
    JsonSearch search = new JsonSearch();
    search.element(json);
    JsonToken second = json.nextToken();
    if (second == JsonToken.END_ARRAY && search.series().isPresent()) {
      return new JsonShape(Kind.ARRAY, search.series().get(), false);
    }
    if (second == JsonToken.START_ARRAY && json.nextToken() == JsonToken.START_OBJECT) {
      return wrapped(json);
    }
    return new JsonShape(Kind.ARRAY, List.of(), search.type().equals("Feature"));
  }

  /** Something about the records and then they, as the World Bank answers. */
  private static JsonShape wrapped(JsonParser json) throws IOException {
    JsonToken token = JsonToken.START_OBJECT;
    while (token == JsonToken.START_OBJECT) {
      json.skipChildren();
      token = json.nextToken();
    }
    boolean alone = token == JsonToken.END_ARRAY && json.nextToken() == JsonToken.END_ARRAY;
    return new JsonShape(Kind.ARRAY, alone ? List.of(JsonStep.to(1)) : List.of(), false);
  }
}
