package org.cabildo.server.portal.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A map of places: the box they need, in an equirectangular projection that is true to scale at the
 * middle latitude.
 *
 * @param outside how many shapes are not drawn, because they are so far from all the others that
 *     these would be one dot
 * @param width of the drawing
 * @param height of the drawing
 * @param dots SVG path with one dot for each place where something is
 * @param lines SVG path of lines and of the borders of areas
 * @param areas SVG path of areas
 * @param metres what the scale bar stands for
 * @param bar length of the scale bar as a share of the width
 * @param south latitude of the lowest place
 * @param west longitude of the first place
 * @param north latitude of the highest place
 * @param east longitude of the last place
 */
public record PlaceMap(
    int outside,
    int width,
    int height,
    String dots,
    String lines,
    String areas,
    long metres,
    double bar,
    double south,
    double west,
    double north,
    double east) {
  private static final int WIDTH = 1000;
  private static final int LEAST_HEIGHT = 350;
  private static final int MOST_HEIGHT = 800;
  private static final double MARGIN = 0.04;

  /** Places closer together than this are shown as if they were so far apart, in degrees. */
  private static final double LEAST_EXTENT = 0.002;

  private static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180;
  private static final double LONGEST_BAR = 0.3;

  /** The map of these shapes; at least one. */
  public static PlaceMap of(List<Shape> all) {
    Neighbourhood near = Neighbourhood.of(all);
    List<Shape> shapes = all.stream().filter(near::contains).toList();
    Box box = Box.around(shapes);
    Set<String> dots = new LinkedHashSet<>();
    StringBuilder lines = new StringBuilder();
    StringBuilder areas = new StringBuilder();
    for (Shape shape : shapes) {
      for (List<Shape.Position> part : shape.parts()) {
        switch (shape.kind()) {
          case POINTS -> part.forEach(p -> dots.add("M" + box.x(p) + " " + box.y(p) + "h0"));
          case LINES -> box.trace(part, lines);
          case AREAS -> {
            box.trace(part, areas);
            areas.append('Z');
          }
        }
      }
    }
    long metres = roundMetres(box.metresAcross() * LONGEST_BAR);
    return new PlaceMap(
        all.size() - shapes.size(),
        WIDTH,
        box.height,
        String.join("", dots),
        lines.toString(),
        areas.toString(),
        metres,
        metres / box.metresAcross(),
        box.south,
        box.west,
        box.north,
        box.east);
  }

  /** The greatest 1, 2 or 5 times a power of ten that is not above {@code most}, at least 1. */
  private static long roundMetres(double most) {
    long power = 1;
    while (power * 10 <= most) {
      power *= 10;
    }
    return power * 5 <= most ? power * 5 : power * 2 <= most ? power * 2 : power;
  }

  /** What part of the earth the drawing shows. */
  private record Box(
      double south,
      double west,
      double north,
      double east,
      double unit,
      double left,
      double top,
      double flattening,
      int height) {

    static Box around(List<Shape> shapes) {
      List<Shape.Position> all =
          shapes.stream().flatMap(s -> s.parts().stream()).flatMap(List::stream).toList();
      double south = all.stream().mapToDouble(Shape.Position::latitude).min().orElseThrow();
      double north = all.stream().mapToDouble(Shape.Position::latitude).max().orElseThrow();
      double west = all.stream().mapToDouble(Shape.Position::longitude).min().orElseThrow();
      double east = all.stream().mapToDouble(Shape.Position::longitude).max().orElseThrow();
      double flattening = Math.max(0.05, Math.cos(Math.toRadians((south + north) / 2)));
      double across = Math.max(LEAST_EXTENT, (east - west) * flattening);
      double up = Math.max(LEAST_EXTENT, north - south);
      double inner = WIDTH * (1 - 2 * MARGIN);
      double wanted = inner * up / across + 2 * MARGIN * WIDTH;
      int height = (int) Math.round(Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, wanted)));
      double unit = Math.min(inner / across, (height - 2 * MARGIN * WIDTH) / up);
      double left = (west + east) / 2 - WIDTH / 2.0 / unit / flattening;
      double top = (south + north) / 2 + height / 2.0 / unit;
      return new Box(south, west, north, east, unit, left, top, flattening, height);
    }

    long x(Shape.Position position) {
      return Math.round((position.longitude() - left) * flattening * unit);
    }

    long y(Shape.Position position) {
      return Math.round((top - position.latitude()) * unit);
    }

    double metresAcross() {
      return WIDTH / unit * METRES_PER_DEGREE;
    }

    void trace(List<Shape.Position> part, StringBuilder path) {
      String before = "";
      for (Shape.Position position : part) {
        String here = x(position) + " " + y(position);
        if (!here.equals(before)) {
          path.append(before.isEmpty() ? 'M' : 'L').append(here);
        }
        before = here;
      }
    }
  }
}
