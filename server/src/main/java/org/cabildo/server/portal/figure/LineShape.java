package org.cabildo.server.portal.figure;

import java.util.List;
import java.util.Optional;

/** A line through values at equal distances, in a box of 1,000 by 1,000 with the origin on top. */
public final class LineShape {
  private static final int BOX = 1000;

  private LineShape() {}

  /** Where the value at {@code index} of {@code count} is across the box, from 0 to 1. */
  public static double across(int index, int count) {
    return count < 2 ? 0.5 : (double) index / (count - 1);
  }

  /** The commands of an SVG path; the line is broken where there is no value. */
  public static String path(List<Optional<Double>> values, Scale scale) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      Optional<Double> value = values.get(i);
      if (value.isPresent()) {
        path.append(drawing ? 'L' : 'M');
        path.append(Shares.plain(across(i, values.size()) * BOX)).append(' ');
        path.append(Shares.plain((1 - scale.share(value.get())) * BOX));
        if (!drawing && (i + 1 == values.size() || values.get(i + 1).isEmpty())) {
          path.append("h0"); // a value between two absent ones is a dot
        }
      }
      drawing = value.isPresent();
    }
    return path.toString();
  }
}
