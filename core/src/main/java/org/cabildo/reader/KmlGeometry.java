package org.cabildo.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Geometries of KML as GeoJSON text; empty where their coordinates are none. */
final class KmlGeometry {
  private static final Set<String> KINDS =
      Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,20}(\\.\\d{0,30})?([eE][-+]?\\d{1,3})?");

  private KmlGeometry() {}

  static boolean isGeometry(String element) {
    return KINDS.contains(element);
  }

  /** Reads up to the end of the geometry that starts. */
  static String read(XmlReader xml) {
    return switch (xml.name()) {
      case "Point" -> geometry("Point", first(rings(xml)));
      case "Polygon" -> geometry("Polygon", array(rings(xml)));
      case "MultiGeometry" -> collection(xml);
      default -> geometry("LineString", first(rings(xml)));
    };
  }

  private static String geometry(String type, String coordinates) {
    return coordinates.isEmpty()
        ? ""
        : "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
  }

  private static String collection(XmlReader xml) {
    int outer = xml.depth();
    List<String> parts = new ArrayList<>();
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts() && isGeometry(xml.name())) {
        String part = read(xml);
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
    }
    return parts.isEmpty()
        ? ""
        : "{\"type\":\"GeometryCollection\",\"geometries\":" + array(parts) + "}";
  }

  /** The coordinates of each ring or line within the element that starts. */
  private static List<String> rings(XmlReader xml) {
    boolean point = xml.name().equals("Point");
    int outer = xml.depth();
    List<String> rings = new ArrayList<>();
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("coordinates")) {
        List<String> positions = positions(xml.text());
        if (!positions.isEmpty()) {
          rings.add(point ? positions.get(0) : array(positions));
        }
      }
    }
    return rings;
  }

  private static String first(List<String> parts) {
    return parts.isEmpty() ? "" : parts.get(0);
  }

  private static String array(List<String> parts) {
    return parts.isEmpty() ? "" : "[" + String.join(",", parts) + "]";
  }

  /** {@code lon,lat[,alt]} between white space; none when one of them is wrong. */
  private static List<String> positions(String text) {
    List<String> positions = new ArrayList<>();
    for (String tuple : Spaces.strip(text).split("\\s+")) {
      String[] numbers = tuple.split(",");
      if (numbers.length < 2) {
        return List.of();
      }
      StringJoiner position = new StringJoiner(",", "[", "]");
      for (int i = 0; i < Math.min(3, numbers.length); i++) {
        if (!NUMBER.matcher(numbers[i]).matches()) {
          return List.of();
        }
        position.add(new BigDecimal(numbers[i]).toPlainString());
      }
      positions.add(position.toString());
    }
    return positions;
  }
}
