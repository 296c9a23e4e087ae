package org.cabildo.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.table.Expression.Located;
import org.cabildo.table.Region.Position;

/**
 * Writes whether a place is in a {@link Region}, in arithmetic that the engine has built in. Every
 * number is a parameter or in one. Where there is no place, the condition is neither true nor
 * false.
 */
final class RegionSql {
  /** Mean radius of the earth in metres (IUGG). */
  private static final double RADIUS = 6_371_008.8;

  private final SqlText sql;
  private final String latitude;
  private final String longitude;

  /** Part of a border, from its lower end to its upper one. */
  private record Edge(Position from, Position to) {
    /** Longitude and latitude of both ends, and how far east it goes per degree to the north. */
    String text() {
      double rise = to.latitude() - from.latitude();
      double east = to.longitude() - from.longitude();
      return "[%s,%s,%s,%s,%s]"
          .formatted(
              from.longitude(),
              from.latitude(),
              to.longitude(),
              to.latitude(),
              rise == 0 ? 0 : east / rise);
    }
  }

  private RegionSql(SqlText sql, String latitude, String longitude) {
    this.sql = sql;
    this.latitude = latitude;
    this.longitude = longitude;
  }

  static void add(SqlText sql, Expression place, Region region) {
    if (place instanceof Located pair) {
      String north = "CAST(" + DuckDb.identifier(pair.latitude().name()) + " AS DOUBLE)";
      String east = "CAST(" + DuckDb.identifier(pair.longitude().name()) + " AS DOUBLE)";
      sql.add("CASE WHEN " + north + " IS NOT NULL AND " + east + " IS NOT NULL THEN ");
      new RegionSql(sql, north, east).region(region);
      sql.add(" END");
    } else {
      String point = DuckDb.identifier(place.text());
      String north = "struct_extract(" + point + ", 'latitude')";
      String east = "struct_extract(" + point + ", 'longitude')";
      new RegionSql(sql, north, east).region(region);
    }
  }

  private void region(Region region) {
    if (region instanceof Region.Box box) {
      box(box);
    } else if (region instanceof Region.Polygon polygon) {
      polygon(polygon);
    } else {
      circle((Region.Circle) region);
    }
  }

  private void box(Region.Box box) {
    sql.add("(" + latitude + " BETWEEN ").bind(box.south()).add(" AND ").bind(box.north());
    sql.add(" AND " + longitude + " BETWEEN ").bind(box.west()).add(" AND ").bind(box.east());
    sql.add(")");
  }

  /** The haversine of the angle to the centre, compared to that of the greatest angle. */
  private void circle(Region.Circle circle) {
    double angle = Math.min(circle.metres() / RADIUS, Math.PI);
    double band = Math.toDegrees(angle) + 1e-9;
    double north = circle.centre().latitude();
    sql.add("(" + latitude + " BETWEEN ").bind(north - band).add(" AND ").bind(north + band);
    sql.add(" AND power(sin(radians(" + latitude + " - ").bind(north).add(") / 2), 2) + ");
    sql.bind(Math.cos(Math.toRadians(north)));
    sql.add(" * cos(radians(" + latitude + ")) * power(sin(radians(" + longitude + " - ");
    sql.bind(circle.centre().longitude()).add(") / 2), 2) <= ");
    sql.bind(Math.pow(Math.sin(angle / 2), 2)).add(")");
  }

  /**
   * Ray casting towards the east, and the edges themselves: inside is where an odd number of edges
   * lies to the east, or where there is an edge.
   */
  private void polygon(Region.Polygon polygon) {
    String edges = edges(polygon).stream().map(Edge::text).collect(joining(",", "[", "]"));
    sql.add("(");
    box(around(polygon));
    sql.add(" AND (len(list_filter(CAST(").bind(edges).add(" AS DOUBLE[][]), lambda e: ");
    sql.add(latitude + " >= e[2] AND " + latitude + " < e[4]");
    sql.add(" AND " + longitude + " < e[1] + (" + latitude + " - e[2]) * e[5])) % 2 = 1");
    sql.add(" OR len(list_filter(CAST(").bind(edges).add(" AS DOUBLE[][]), lambda e: ");
    sql.add(latitude + " BETWEEN e[2] AND e[4]");
    sql.add(" AND " + longitude + " BETWEEN least(e[1], e[3]) AND greatest(e[1], e[3])");
    sql.add(" AND (" + longitude + " - e[1]) * (e[4] - e[2])");
    sql.add(" = (" + latitude + " - e[2]) * (e[3] - e[1]))) > 0))");
  }

  private static List<Edge> edges(Region.Polygon polygon) {
    List<Edge> edges = new ArrayList<>();
    for (List<Position> ring : polygon.rings()) {
      for (int i = 1; i < ring.size(); i++) {
        Position a = ring.get(i - 1);
        Position b = ring.get(i);
        edges.add(a.latitude() <= b.latitude() ? new Edge(a, b) : new Edge(b, a));
      }
    }
    return edges;
  }

  private static Region.Box around(Region.Polygon polygon) {
    List<Position> all = polygon.rings().stream().flatMap(List::stream).toList();
    return new Region.Box(
        all.stream().mapToDouble(Position::longitude).min().orElseThrow(),
        all.stream().mapToDouble(Position::latitude).min().orElseThrow(),
        all.stream().mapToDouble(Position::longitude).max().orElseThrow(),
        all.stream().mapToDouble(Position::latitude).max().orElseThrow());
  }
}
