package org.cabildo.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Checks GeoJSON geometries (RFC 7946, section 3.1). */
final class GeoJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** How deep the positions of each kind lie. */
  private static final Map<String, Integer> DEPTHS =
      Map.of(
          "Point", 0,
          "LineString", 1,
          "MultiPoint", 1,
          "Polygon", 2,
          "MultiLineString", 2,
          "MultiPolygon", 3);

  private GeoJson() {}

  /** A text that {@linkplain #isGeometry is a geometry}. */
  static JsonNode read(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  static boolean isGeometry(String text) {
    if (!text.contains("\"type\"")) {
      return false;
    }
    try {
      return isGeometry(MAPPER.readTree(text), 0);
    } catch (JsonProcessingException e) {
      return false; // a cell that merely begins like an object
    }
  }

  private static boolean isGeometry(JsonNode node, int depth) {
    String type = node.path("type").asText();
    if (type.equals("GeometryCollection")) {
      JsonNode parts = node.path("geometries");
      boolean good = parts.isArray() && depth < GeometryText.DEEPEST;
      for (JsonNode part : parts) {
        good = good && isGeometry(part, depth + 1);
      }
      return good;
    }
    Integer positions = DEPTHS.get(type);
    return positions != null && isCoordinates(node.path("coordinates"), positions);
  }

  private static boolean isCoordinates(JsonNode node, int depth) {
    if (!node.isArray()) {
      return false;
    }
    if (depth == 0) {
      return node.isEmpty() || isPosition(node);
    }
    for (JsonNode part : node) {
      if (!isCoordinates(part, depth - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Longitude and latitude, and what else there may be: numbers all of them. */
  private static boolean isPosition(JsonNode node) {
    for (JsonNode number : node) {
      if (!number.isNumber() || !Double.isFinite(number.asDouble())) {
        return false;
      }
    }
    return node.size() >= 2 && GeometryText.onEarth(node.get(0).asDouble(), node.get(1).asDouble());
  }
}
