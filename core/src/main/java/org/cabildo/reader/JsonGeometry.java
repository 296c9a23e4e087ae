package org.cabildo.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;

/**
 * An object of JSON that may be a geometry (RFC 7946, section 3.1) and not a record within a
 * record: {@code {"type": "Point", "coordinates": [-96.9, 19.5]}}, in whatever order. Reading stops
 * at the first member that no geometry has, so that hardly anything is read twice.
 *
 * @param text the object as far as it was read
 * @param is whether it is a geometry
 * @param stopped the member at whose value reading stopped, empty where it came to the end
 */
record JsonGeometry(String text, boolean is, String stopped) {
  private static final JsonFactory TEXT = new JsonFactory();
  private static final Set<String> TYPES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");
  private static final Set<String> MEMBERS =
      Set.of("type", "coordinates", "geometries", "crs", "bbox");

  /** Whether the members of an object are read by {@link #read}. */
  static boolean mayHave(String member) {
    return MEMBERS.contains(member);
  }

  /** Reads an object; the name of its first member, a possible one, is the current token. */
  static JsonGeometry read(JsonParser json) throws IOException {
    StringWriter text = new StringWriter();
    boolean typed = false;
    boolean placed = false;
    String stopped = "";
    try (JsonGenerator copy = TEXT.createGenerator(text)) {
      copy.writeStartObject();
      JsonToken name = json.currentToken();
      while (name == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        JsonToken value = json.nextToken();
        if (!fits(member, value, json)) {
          stopped = member;
          break;
        }
        typed |= member.equals("type");
        placed |= member.equals("coordinates") || member.equals("geometries");
        copy.writeFieldName(member);
        copy.copyCurrentStructure(json);
        name = json.nextToken();
      }
      copy.writeEndObject();
    }
    return new JsonGeometry(text.toString(), typed && placed && stopped.isEmpty(), stopped);
  }

  private static boolean fits(String member, JsonToken value, JsonParser json) throws IOException {
    return switch (member) {
      case "type" -> value == JsonToken.VALUE_STRING && TYPES.contains(json.getText());
      case "coordinates", "geometries", "bbox" -> value == JsonToken.START_ARRAY;
      case "crs" -> value == JsonToken.START_OBJECT;
      default -> false;
    };
  }
}
