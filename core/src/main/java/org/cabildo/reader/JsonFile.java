package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Records in JSON: an array, an object around one or of them, one value a line, or GeoJSON. */
final class JsonFile {
  private static final int DIGITS = 1_000;
  private final Path file;
  private final TextEncoding encoding;
  private final Scratch scratch;
  private final SourceLimits limits;
  private final JsonFactory factory;

  private JsonFile(Path file, TextEncoding encoding, Scratch scratch, SourceLimits limits) {
    this.file = file;
    this.encoding = encoding;
    this.scratch = scratch;
    this.limits = limits;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxNumberLength(DIGITS)
            .maxStringLength(limits.cellCharacters())
            .maxNameLength(1 << 14)
            .maxDocumentLength(-1)
            .build();
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
  }

  /**
   * What was read.
   *
   * @param format which of the forms of JSON it is
   * @param sheet its records
   */
  record Read(SourceFormat format, Sheet sheet) {}

  static Read read(Path file, TextEncoding encoding, Scratch scratch, SourceLimits limits) {
    try {
      return new JsonFile(file, encoding, scratch, limits).read();
    } catch (com.fasterxml.jackson.core.exc.StreamConstraintsException e) {
      throw Refusal.damaged(SourceFormat.JSON, e);
    } catch (IOException e) {
      throw Refusal.damaged(SourceFormat.JSON, e);
    }
  }

  private Read read() throws IOException {
    JsonShape shape;
    try (JsonParser json = parser()) {
      shape = JsonShape.of(json);
      checkEnd(json);
    }
    try (SpoolWriter rows = new SpoolWriter(scratch, limits)) {
      List<Sheet.Column> columns =
          shape.kind() == JsonShape.Kind.COLUMNS ? columns(shape, rows) : records(shape, rows);
      if (rows.rows() == 0) {
        throw Refusal.empty();
      }
      return new Read(
          format(shape), new Sheet("", rows.finish(), columns, new java.util.ArrayList<>()));
    }
  }

  private static SourceFormat format(JsonShape shape) {
    if (shape.features()) {
      return SourceFormat.GEOJSON;
    }
    return shape.kind() == JsonShape.Kind.LINES ? SourceFormat.NDJSON : SourceFormat.JSON;
  }

  private List<Sheet.Column> records(JsonShape shape, SpoolWriter rows) throws IOException {
    try (JsonParser json = parser()) {
      JsonRecords records = new JsonRecords(json, rows, shape.features(), limits);
      boolean named = true;
      if (shape.kind() == JsonShape.Kind.LINES) {
        while (json.nextToken() != null) {
          records.record();
        }
      } else {
        JsonStep.follow(json, shape.path());
        if (shape.members().isPresent()) {
          members(json, records, shape.members().get().key());
        } else {
          named = array(json, records);
        }
      }
      return named ? records.columns() : names(shape, records.longest());
    }
  }

  private List<Sheet.Column> columns(JsonShape shape, SpoolWriter rows) throws IOException {
    List<String> names = shape.members().orElseThrow().names();
    try (JsonColumns columns = new JsonColumns()) {
      for (String name : names) {
        JsonParser json = parser();
        columns.add(json);
        List<JsonStep> path = new java.util.ArrayList<>(shape.path());
        path.add(JsonStep.to(name));
        JsonStep.follow(json, path);
      }
      columns.write(rows);
    }
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Sheet.Column(names.get(i), i))
        .toList();
  }

  /** What stands beside the records and names their cells; none where it is not as many. */
  private List<Sheet.Column> names(JsonShape shape, int cells) throws IOException {
    if (shape.names().isEmpty()) {
      return List.of();
    }
    try (JsonParser json = parser()) {
      JsonStep.follow(json, shape.names().get());
      List<String> names = JsonNames.of(json, cells);
      return names.size() == cells
          ? IntStream.range(0, cells).mapToObj(i -> new Sheet.Column(names.get(i), i)).toList()
          : List.of();
    }
  }

  private JsonParser parser() throws IOException {
    return factory.createParser(new JsonSequence(encoding.open(file, scratch.watch())));
  }

  private static void checkEnd(JsonParser json) throws IOException {
    while (json.nextToken() != null) {
      json.skipChildren();
    }
  }

  /** Reads records, each a member of the object that started. */
  private static void members(JsonParser json, JsonRecords records, String key) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      records.keyed(key, name);
    }
  }

  /** Reads records up to the end of the array; says whether they name their cells. */
  private static boolean array(JsonParser json, JsonRecords records) throws IOException {
    boolean named = false;
    JsonToken token = json.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      if (token == JsonToken.START_ARRAY && !named) {
        records.list();
      } else {
        named = true;
        records.record();
      }
      token = json.nextToken();
    }
    return named;
  }
}
