package org.cabildo.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes geometries as RFC 7946 wants them: longitude first, no more decimals than a place can have
 * (section 11.2), rings by the right-hand rule (section 3.1.6), no members of other standards.
 */
final class GeometryJson {
  /** Seven decimals of a degree are a centimetre. */
  private static final int DECIMALS = 7;

  /** Longitude, latitude, altitude. */
  private static final int MOST_NUMBERS = 3;

  private final JsonGenerator json;

  GeometryJson(JsonGenerator json) {
    this.json = json;
  }

  /** A point; none where both degrees are zero, which is how files say that they do not know. */
  void point(GeoPoint point) throws IOException {
    if (point.latitude() == 0 && point.longitude() == 0) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    degrees(BigDecimal.valueOf(point.longitude()));
    degrees(BigDecimal.valueOf(point.latitude()));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A geometry that {@link GeometryText} let pass; none when it has no positions. */
  void geometry(String text) throws IOException {
    JsonNode geometry = GeoJson.read(text);
    if (isNowhere(geometry)) {
      json.writeNull();
    } else {
      geometry(geometry);
    }
  }

  /** Whether it has no positions, or is a point where files put what they cannot place. */
  private static boolean isNowhere(JsonNode geometry) {
    for (JsonNode part : geometry.path("geometries")) {
      if (!isNowhere(part)) {
        return false;
      }
    }
    JsonNode positions = geometry.path("coordinates");
    return isEmpty(positions)
        || (geometry.path("type").asText().equals("Point")
            && positions.get(0).asDouble() == 0
            && positions.get(1).asDouble() == 0);
  }

  private static boolean isEmpty(JsonNode coordinates) {
    for (JsonNode part : coordinates) {
      if (part.isNumber() || !isEmpty(part)) {
        return false;
      }
    }
    return true;
  }

  private void geometry(JsonNode geometry) throws IOException {
    String type = geometry.path("type").asText();
    json.writeStartObject();
    json.writeStringField("type", type);
    if (type.equals("GeometryCollection")) {
      json.writeArrayFieldStart("geometries");
      for (JsonNode part : geometry.path("geometries")) {
        if (!isNowhere(part)) {
          geometry(part);
        }
      }
      json.writeEndArray();
    } else {
      json.writeFieldName("coordinates");
      switch (type) {
        case "Polygon" -> polygon(geometry.path("coordinates"));
        case "MultiPolygon" -> polygons(geometry.path("coordinates"));
        default -> positions(geometry.path("coordinates"));
      }
    }
    json.writeEndObject();
  }

  private void polygons(JsonNode polygons) throws IOException {
    json.writeStartArray();
    for (JsonNode polygon : polygons) {
      if (!isEmpty(polygon)) {
        polygon(polygon);
      }
    }
    json.writeEndArray();
  }

  /** The first ring counter-clockwise, holes clockwise. */
  private void polygon(JsonNode rings) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < rings.size(); i++) {
      JsonNode ring = rings.get(i);
      if (isEmpty(ring)) {
        continue;
      }
      boolean turned = i == 0 ? area(ring) < 0 : area(ring) > 0;
      json.writeStartArray();
      for (int j = 0; j < ring.size(); j++) {
        positions(ring.get(turned ? ring.size() - 1 - j : j));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** Twice the signed area, positive when counter-clockwise (the shoelace formula). */
  private static double area(JsonNode ring) {
    double area = 0;
    for (int i = 0; i < ring.size(); i++) {
      JsonNode from = ring.get(i);
      JsonNode to = ring.get((i + 1) % ring.size());
      area += from.get(0).asDouble() * to.get(1).asDouble();
      area -= to.get(0).asDouble() * from.get(1).asDouble();
    }
    return area;
  }

  /** A position or an array of them; a position has three numbers at most (section 3.1.1). */
  private void positions(JsonNode node) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < node.size(); i++) {
      JsonNode part = node.get(i);
      if (part.isNumber() && i < MOST_NUMBERS) {
        degrees(part.decimalValue());
      } else if (part.isArray() && !isEmpty(part)) {
        positions(part);
      }
    }
    json.writeEndArray();
  }

  private void degrees(BigDecimal degrees) throws IOException {
    BigDecimal rounded = degrees.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    json.writeNumber(rounded.toPlainString());
  }
}
