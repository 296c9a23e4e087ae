package org.cabildo.table;

import java.util.Locale;
import java.util.Optional;

/** Reads well-known text, also with the SRID that PostGIS puts before it. */
final class Wkt {
  private static final String[][] KINDS = {
    {"MULTIPOLYGON", "MultiPolygon"},
    {"MULTILINESTRING", "MultiLineString"},
    {"MULTIPOINT", "MultiPoint"},
    {"POLYGON", "Polygon"},
    {"LINESTRING", "LineString"},
    {"POINT", "Point"}
  };

  /** Parentheses around the positions of each kind. */
  private static final int[] DEPTHS = {3, 2, 1, 2, 1, 0};

  private final String text;
  private final StringBuilder json = new StringBuilder();
  private int at;
  private boolean altitude = true;

  private Wkt(String text) {
    this.text = text;
  }

  static Optional<String> geoJson(String text) {
    Wkt wkt = new Wkt(text.toUpperCase(Locale.ROOT));
    boolean good = wkt.reference() && wkt.geometry(0) && wkt.at == text.length();
    return good ? Optional.of(wkt.json.toString()) : Optional.empty();
  }

  private boolean reference() {
    if (!text.startsWith("SRID=")) {
      return true;
    }
    int end = text.indexOf(';');
    at = end + 1;
    return end > 5
        && end < 12
        && text.substring(5, end).chars().allMatch(Character::isDigit)
        && GeometryText.inDegrees(Integer.parseInt(text.substring(5, end)));
  }

  private boolean geometry(int depth) {
    if (word("GEOMETRYCOLLECTION")) {
      return depth < GeometryText.DEEPEST && collection(depth);
    }
    for (int kind = 0; kind < KINDS.length; kind++) {
      if (word(KINDS[kind][0])) {
        json.append("{\"type\":\"").append(KINDS[kind][1]).append("\",\"coordinates\":");
        dimensions();
        boolean good;
        if (word("EMPTY")) {
          json.append("[]");
          good = true;
        } else {
          good = DEPTHS[kind] == 0 ? sign('(') && position() && sign(')') : list(DEPTHS[kind]);
        }
        json.append('}');
        return good;
      }
    }
    return false;
  }

  private boolean collection(int depth) {
    dimensions();
    json.append("{\"type\":\"GeometryCollection\",\"geometries\":[");
    if (!word("EMPTY")) {
      if (!sign('(')) {
        return false;
      }
      boolean more = true;
      for (int i = 0; more; i++) {
        json.append(i == 0 ? "" : ",");
        if (!geometry(depth + 1)) {
          return false;
        }
        more = sign(',');
      }
      if (!sign(')')) {
        return false;
      }
    }
    json.append("]}");
    return true;
  }

  private boolean list(int depth) {
    if (!sign('(')) {
      return false;
    }
    json.append('[');
    boolean more = true;
    for (int i = 0; more; i++) {
      json.append(i == 0 ? "" : ",");
      if (!(depth == 1 ? member() : list(depth - 1))) {
        return false;
      }
      more = sign(',');
    }
    json.append(']');
    return sign(')');
  }

  /** A position; those of a MULTIPOINT may stand in parentheses of their own. */
  private boolean member() {
    boolean enclosed = sign('(');
    return position() && (!enclosed || sign(')'));
  }

  private boolean position() {
    double[] degrees = new double[2];
    json.append('[');
    int numbers = 0;
    for (; numbers < 4; numbers++) {
      spaces();
      int start = at;
      while (at < text.length() && "+-.E0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at == start) {
        break;
      }
      double value = number(text.substring(start, at));
      if (numbers < 2) {
        degrees[numbers] = value;
      }
      if (!Double.isFinite(value)) {
        return false;
      }
      if (numbers < (altitude ? 3 : 2)) {
        json.append(numbers == 0 ? "" : ",").append(Values.degrees(value));
      }
    }
    json.append(']');
    return numbers >= 2 && GeometryText.onEarth(degrees[0], degrees[1]);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // is nowhere on earth
    }
  }

  private void dimensions() {
    altitude = word("ZM") || word("Z") || !word("M");
  }

  private boolean word(String word) {
    spaces();
    if (!text.startsWith(word, at)) {
      return false;
    }
    int end = at + word.length();
    if (end < text.length() && Character.isLetter(text.charAt(end)) && word.length() < 3) {
      return false;
    }
    at = end;
    return true;
  }

  private boolean sign(char sign) {
    spaces();
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private void spaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
