package org.cabildo.server.portal.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.cabildo.server.portal.figure.Shape.Position;

/**
 * Where most of the places of a map are. A place that is ten times as far from the others as they
 * extend, most often a mistake of typing, would make all of them one dot; it is outside. The extent
 * of the others is that of their middles without the outermost hundredth at each end.
 */
final class Neighbourhood {
  /** With fewer places nobody can say which of them are the others. */
  private static final int FEWEST = 10;

  private static final double FAR = 10;
  private static final double HUNDREDTH = 0.01;

  /** Extents of less than this count as so much, in degrees. */
  private static final double LEAST_EXTENT = 0.002;

  private final Range latitudes;
  private final Range longitudes;

  private record Range(double least, double most) {
    static final Range ALL = new Range(-360, 360);

    /** Without the outermost hundredth at each end, and ten times as much at either side. */
    static Range around(Stream<Double> degrees) {
      List<Double> sorted = degrees.sorted().toList();
      int outermost = Math.max(1, (int) (sorted.size() * HUNDREDTH));
      double least = sorted.get(outermost);
      double most = sorted.get(sorted.size() - 1 - outermost);
      double far = FAR * Math.max(LEAST_EXTENT, most - least);
      return new Range(least - far, most + far);
    }

    boolean contains(double degrees) {
      return degrees >= least && degrees <= most;
    }
  }

  private Neighbourhood(Range latitudes, Range longitudes) {
    this.latitudes = latitudes;
    this.longitudes = longitudes;
  }

  static Neighbourhood of(List<Shape> shapes) {
    if (shapes.size() < FEWEST) {
      return new Neighbourhood(Range.ALL, Range.ALL);
    }
    return new Neighbourhood(
        Range.around(shapes.stream().map(s -> middle(s, Position::latitude))),
        Range.around(shapes.stream().map(s -> middle(s, Position::longitude))));
  }

  boolean contains(Shape shape) {
    return latitudes.contains(middle(shape, Position::latitude))
        && longitudes.contains(middle(shape, Position::longitude));
  }

  private static double middle(Shape shape, ToDoubleFunction<Position> axis) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (List<Position> part : shape.parts()) {
      for (Position position : part) {
        double degrees = axis.applyAsDouble(position);
        least = Math.min(least, degrees);
        most = Math.max(most, degrees);
      }
    }
    return (least + most) / 2;
  }
}
