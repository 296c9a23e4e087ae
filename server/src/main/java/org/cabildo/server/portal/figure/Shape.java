package org.cabildo.server.portal.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row draws on a map.
 *
 * @param kind how the parts are drawn
 * @param parts points, lines, or rings of areas
 */
public record Shape(Kind kind, List<List<Position>> parts) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Shape {
    parts = List.copyOf(parts);
  }

  /** How shapes are drawn. */
  public enum Kind {
    POINTS,
    LINES,
    AREAS
  }

  /** A place in degrees. */
  public record Position(double latitude, double longitude) {}

  /** A point. */
  public static Shape point(double latitude, double longitude) {
    return new Shape(Kind.POINTS, List.of(List.of(new Position(latitude, longitude))));
  }

  /** The shapes of a GeoJSON geometry (RFC 7946); none of one that is empty or cannot be read. */
  public static List<Shape> of(String geoJson) {
    try {
      return of(MAPPER.readTree(geoJson)).filter(s -> s.positions() > 0).toList();
    } catch (JsonProcessingException e) {
      return List.of(); // the table keeps what is written there; a map has nothing to show
    }
  }

  private static Stream<Shape> of(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText()) {
      case "Point" ->
          coordinates.isEmpty()
              ? Stream.empty()
              : Stream.of(new Shape(Kind.POINTS, List.of(List.of(position(coordinates)))));
      case "MultiPoint" -> Stream.of(new Shape(Kind.POINTS, List.of(positions(coordinates))));
      case "LineString" -> Stream.of(new Shape(Kind.LINES, List.of(positions(coordinates))));
      case "MultiLineString" -> Stream.of(new Shape(Kind.LINES, parts(coordinates)));
      case "Polygon" -> Stream.of(new Shape(Kind.AREAS, parts(coordinates)));
      case "MultiPolygon" -> {
        List<List<Position>> rings = new ArrayList<>();
        coordinates.forEach(polygon -> rings.addAll(parts(polygon)));
        yield Stream.of(new Shape(Kind.AREAS, rings));
      }
      case "GeometryCollection" -> {
        List<Shape> shapes = new ArrayList<>();
        geometry.path("geometries").forEach(part -> of(part).forEach(shapes::add));
        yield shapes.stream();
      }
      default -> Stream.empty();
    };
  }

  private static List<List<Position>> parts(JsonNode lines) {
    List<List<Position>> parts = new ArrayList<>();
    lines.forEach(line -> parts.add(positions(line)));
    return parts;
  }

  private static List<Position> positions(JsonNode line) {
    List<Position> positions = new ArrayList<>();
    line.forEach(position -> positions.add(position(position)));
    return positions;
  }

  private static Position position(JsonNode pair) {
    return new Position(pair.path(1).asDouble(), pair.path(0).asDouble());
  }

  /** How many places it takes to draw it. */
  public int positions() {
    return parts.stream().mapToInt(List::size).sum();
  }
}
