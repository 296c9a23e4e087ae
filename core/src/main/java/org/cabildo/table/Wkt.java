package org.cabildo.table;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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

  /** What numbers are written with, and {@code NaN}. */
  private static final String NUMERIC = "+-.E0123456789NA";

  private final String text;
  private final GeometryBuilder json = new GeometryBuilder();
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
        int nesting = DEPTHS[kind];
        dimensions();
        return json.geometry(KINDS[kind][1], () -> coordinates(nesting));
      }
    }
    return false;
  }

  private boolean collection(int depth) {
    dimensions();
    return json.collection(() -> word("EMPTY") ? json.empty() : array(() -> geometry(depth + 1)));
  }

  private boolean coordinates(int depth) {
    if (word("EMPTY")) {
      return json.empty();
    }
    if (depth == 0) {
      return sign('(') && position() && sign(')');
    }
    return array(() -> depth == 1 ? member() : coordinates(depth - 1));
  }

  private boolean array(BooleanSupplier member) {
    return sign('(') && json.array(i -> i == 0 || sign(','), member) && sign(')');
  }

  /** A position; those of a MULTIPOINT may stand in parentheses of their own. */
  private boolean member() {
    if (word("EMPTY")) {
      return json.empty();
    }
    boolean enclosed = sign('(');
    return position() && (!enclosed || sign(')'));
  }

  /** Two to four numbers; a third one is the altitude unless it is said to be a measure. */
  private boolean position() {
    double[] numbers = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    int count = 0;
    for (; count < numbers.length; count++) {
      spaces();
      int start = at;
      while (at < text.length() && NUMERIC.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at == start) {
        break;
      }
      Optional<Double> number = number(text.substring(start, at));
      if (number.isEmpty()) {
        return false;
      }
      numbers[count] = number.get();
    }
    return count >= 2 && json.position(numbers[0], numbers[1], altitude ? numbers[2] : Double.NaN);
  }

  private static Optional<Double> number(String text) {
    if (text.equals("NAN")) {
      return Optional.of(Double.NaN);
    }
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
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
