package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.problem.Nearest;
import org.cabildo.problem.Problem;
import org.cabildo.table.Region.Position;
import org.cabildo.table.Token.Kind;

/**
 * Reads conditions on places: {@code S_INTERSECTS} with {@code BBOX} or {@code POLYGON} as OGC
 * 21-065 has them (annex B), and {@code S_DWITHIN}, for which CQL2 has no name, as the Filter
 * Encoding calls it.
 */
final class RegionParser {
  /** Most positions of a polygon. */
  static final int MOST_POSITIONS = 500;

  /** Farthest distance, half the earth's circumference. */
  static final int FARTHEST = 20_040_000;

  private static final String BOX = "BBOX(minx, miny, maxx, maxy)";
  private static final String POLYGON = "POLYGON((lon lat, lon lat, lon lat, lon lat))";
  private static final String POINT = "POINT(lon lat)";
  private static final String INTERSECTS = "S_INTERSECTS(column, " + BOX + ")";
  private static final String NEAR = "S_DWITHIN(column, " + POINT + ", metres)";
  private static final Map<String, String> FUNCTIONS =
      Map.of("S_INTERSECTS", INTERSECTS, "S_DWITHIN", NEAR);
  private static final double[] LONGITUDES = {-180, 180};
  private static final double[] LATITUDES = {-90, 90};
  private final Tokens tokens;

  RegionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  private record Amount(double value, int at) {}

  /** Whether a condition on places is next. */
  boolean ahead() {
    return tokens.call() && tokens.peek().text().toUpperCase(Locale.ROOT).startsWith("S_");
  }

  Filter condition() {
    Token name = tokens.take();
    String function = name.text().toUpperCase(Locale.ROOT);
    String shape = FUNCTIONS.get(function);
    if (shape == null) {
      Problem unknown = tokens.unexpected("function", name);
      throw Nearest.to(function, FUNCTIONS.keySet())
          .map(near -> unknown.with("suggestion", near))
          .orElse(unknown);
    }
    tokens.expectSign("(");
    Token column = tokens.expectName("column");
    demandSign(",", shape);
    Region region = shape.equals(NEAR) ? circle() : area();
    demandSign(")", shape);
    return new Filter.Inside(new Expression.Column(column.text(), column.at()), region);
  }

  private Region area() {
    if (tokens.takeWord("bbox")) {
      return box();
    }
    if (tokens.takeWord("polygon")) {
      return polygon();
    }
    throw unlike(INTERSECTS);
  }

  private Region circle() {
    if (!tokens.takeWord("point")) {
      throw unlike(NEAR);
    }
    demandSign("(", POINT);
    Position centre = position(POINT);
    demandSign(")", POINT);
    demandSign(",", NEAR);
    Amount metres = number(NEAR);
    if (metres.value() < 0 || metres.value() > FARTHEST) {
      throw invalid("out-of-range", metres.at()).with("min", 0).with("max", FARTHEST);
    }
    return new Region.Circle(centre, metres.value());
  }

  private Region box() {
    demandSign("(", BOX);
    List<Amount> bounds = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      if (i > 0) {
        demandSign(",", BOX);
      }
      bounds.add(number(BOX));
    }
    demandSign(")", BOX);
    Amount west = bounds.get(0);
    Amount south = bounds.get(1);
    Amount east = bounds.get(2);
    Amount north = bounds.get(3);
    String turned = "BBOX(" + joined(south, west, north, east) + ")";
    boolean latitudeFirst =
        GeometryText.onEarth(south.value(), west.value())
            && GeometryText.onEarth(north.value(), east.value());
    for (Amount longitude : List.of(west, east)) {
      demandWithin(LONGITUDES, longitude, latitudeFirst, turned);
    }
    for (Amount latitude : List.of(south, north)) {
      demandWithin(LATITUDES, latitude, latitudeFirst, turned);
    }
    if (west.value() > east.value() || south.value() > north.value()) {
      Amount[] ordered = {
        least(west, east), least(south, north), most(west, east), most(south, north)
      };
      throw invalid("bounds-order", west.at()).with("suggestion", "BBOX(" + joined(ordered) + ")");
    }
    return new Region.Box(west.value(), south.value(), east.value(), north.value());
  }

  private Region polygon() {
    demandSign("(", POLYGON);
    List<List<Position>> rings = new ArrayList<>();
    int left = MOST_POSITIONS;
    do {
      List<Position> ring = ring(left);
      left -= ring.size();
      rings.add(ring);
    } while (tokens.takeSign(","));
    demandSign(")", POLYGON);
    return new Region.Polygon(List.copyOf(rings));
  }

  private List<Position> ring(int most) {
    Token start = tokens.peek();
    demandSign("(", POLYGON);
    List<Position> ring = new ArrayList<>();
    do {
      if (ring.size() == most) {
        throw invalid("too-many", tokens.peek().at()).with("limit", MOST_POSITIONS);
      }
      ring.add(position(POLYGON));
    } while (tokens.takeSign(","));
    int end = tokens.peek().at();
    demandSign(")", POLYGON);
    if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
      throw invalid("ring-open", end).with("suggestion", ring.get(0).text());
    }
    if (ring.size() < 4) {
      throw invalid("ring-short", start.at()).with("suggestion", POLYGON);
    }
    return List.copyOf(ring);
  }

  private Position position(String shape) {
    Amount longitude = number(shape);
    Amount latitude = number(shape);
    boolean turned = GeometryText.onEarth(latitude.value(), longitude.value());
    String suggestion = new Position(latitude.value(), longitude.value()).text();
    demandWithin(LONGITUDES, longitude, turned, suggestion);
    demandWithin(LATITUDES, latitude, turned, suggestion);
    return new Position(longitude.value(), latitude.value());
  }

  /** Degrees out of range are most often those of the other axis. */
  private void demandWithin(
      double[] range, Amount degrees, boolean rightWhenTurned, String turned) {
    if (degrees.value() >= range[0] && degrees.value() <= range[1]) {
      return;
    }
    throw rightWhenTurned
        ? invalid("longitude-first", degrees.at()).with("suggestion", turned)
        : invalid("out-of-range", degrees.at())
            .with("min", (int) range[0])
            .with("max", (int) range[1]);
  }

  private Amount number(String shape) {
    Token first = tokens.peek();
    boolean negative = tokens.takeSign("-");
    if (tokens.peek().kind() != Kind.NUMBER) {
      throw unlike(shape);
    }
    double value = Double.parseDouble(tokens.take().text());
    if (!Double.isFinite(value)) {
      throw invalid("out-of-range", first.at()).with("min", -180).with("max", FARTHEST);
    }
    return new Amount(negative ? -value : value, first.at());
  }

  private void demandSign(String sign, String shape) {
    if (!tokens.takeSign(sign)) {
      throw unlike(shape);
    }
  }

  /** The problem that the next piece does not belong into what is written like {@code shape}. */
  private Problem unlike(String shape) {
    return invalid("wrong-arguments", tokens.peek().at()).with("suggestion", shape);
  }

  private Problem invalid(String reason, int position) {
    return Problem.invalid(tokens.in(), reason).with("position", position);
  }

  private static Amount least(Amount one, Amount other) {
    return one.value() <= other.value() ? one : other;
  }

  private static Amount most(Amount one, Amount other) {
    return one.value() <= other.value() ? other : one;
  }

  private static String joined(Amount... numbers) {
    return List.of(numbers).stream()
        .map(number -> Values.degrees(number.value()))
        .collect(Collectors.joining(", "));
  }
}
