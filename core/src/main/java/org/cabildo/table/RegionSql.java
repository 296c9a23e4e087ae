package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cabildo.table.Expression.Located;
import org.cabildo.table.Region.Position;

/**
 * Writes whether a place is in a {@link Region}, in arithmetic that the engine has built in. Every
 * number is a parameter. Where there is no place, the condition is neither true nor false.
 */
final class RegionSql {
  /** Mean radius of the earth in metres (IUGG). */
  private static final double RADIUS = 6_371_008.8;

  private final SqlText sql;
  private final String latitude;
  private final String longitude;

  private record Edge(Position from, Position to) {}

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

  /** Ray casting towards the east, and the edges themselves. */
  private void polygon(Region.Polygon polygon) {
    List<Edge> edges = edges(polygon);
    sql.add("(");
    box(around(polygon));
    sql.add(" AND (");
    joined(edges, " <> ", this::crossed);
    sql.add(" OR ");
    joined(edges, " OR ", this::on);
    sql.add("))");
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

  /** Halves in parentheses: the engine limits how deep an expression is, not how wide. */
  private void joined(List<Edge> edges, String between, Consumer<Edge> write) {
    if (edges.size() == 1) {
      write.accept(edges.get(0));
      return;
    }
    int half = edges.size() / 2;
    sql.add("(");
    joined(edges.subList(0, half), between, write);
    sql.add(between);
    joined(edges.subList(half, edges.size()), between, write);
    sql.add(")");
  }

  /** Whether the edge is east of the place, its lower end included and its upper end not. */
  private void crossed(Edge edge) {
    double rise = edge.to().latitude() - edge.from().latitude();
    double slope = rise == 0 ? 0 : (edge.to().longitude() - edge.from().longitude()) / rise;
    sql.add("(" + latitude + " >= ").bind(edge.from().latitude());
    sql.add(" AND " + latitude + " < ").bind(edge.to().latitude());
    sql.add(" AND " + longitude + " < ").bind(edge.from().longitude());
    sql.add(" + (" + latitude + " - ").bind(edge.from().latitude()).add(") * ").bind(slope);
    sql.add(")");
  }

  private void on(Edge edge) {
    Position a = edge.from();
    Position b = edge.to();
    sql.add("(" + latitude + " BETWEEN ").bind(a.latitude()).add(" AND ").bind(b.latitude());
    sql.add(" AND " + longitude + " BETWEEN ").bind(Math.min(a.longitude(), b.longitude()));
    sql.add(" AND ").bind(Math.max(a.longitude(), b.longitude()));
    sql.add(" AND (" + longitude + " - ").bind(a.longitude()).add(") * ");
    sql.bind(b.latitude() - a.latitude()).add(" = (" + latitude + " - ").bind(a.latitude());
    sql.add(") * ").bind(b.longitude() - a.longitude()).add(")");
  }
}
