package org.cabildo.table;

import java.util.Optional;

/**
 * A cell that holds a geometry in longitude and latitude: a GeoJSON geometry (RFC 7946), WKT (OGC
 * 06-103r4, chapter 7) or EWKB in hexadecimal as PostGIS writes it. All of them become GeoJSON.
 */
final class GeometryText {
  /** Hexadecimal digits of the smallest EWKB geometry, an empty one without SRID. */
  static final int SHORTEST_BINARY = 18;

  /** Deepest nesting of collections. */
  static final int DEEPEST = 8;

  private static final String EMPTY = " EMPTY";

  private GeometryText() {}

  static boolean isGeometry(char[] text, int from, int to) {
    return geoJson(text, from, to).isPresent();
  }

  /**
   * The geometry as a GeoJSON object, as it was written if it was one; empty when the cell is no
   * geometry in degrees.
   */
  static Optional<String> geoJson(char[] text, int from, int to) {
    char first = text[from];
    if (first == '{') {
      String json = new String(text, from, to - from);
      return GeoJson.isGeometry(json) ? Optional.of(json) : Optional.empty();
    }
    if (first == '0') {
      return isHex(text, from, to)
          ? Ewkb.geoJson(new String(text, from, to - from))
          : Optional.empty();
    }
    return "PLMGSplmgs".indexOf(first) >= 0
        ? Wkt.geoJson(new String(text, from, to - from))
        : Optional.empty();
  }

  /** Whether the cell ends like WKT of an empty geometry. */
  static boolean endsEmpty(char[] text, int from, int to) {
    char last = text[to - 1];
    return (last == 'Y' || last == 'y')
        && to - from > EMPTY.length()
        && EMPTY.equalsIgnoreCase(new String(text, to - EMPTY.length(), EMPTY.length()));
  }

  /** Whether a place on earth has these degrees. */
  static boolean onEarth(double longitude, double latitude) {
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  }

  /**
   * Whether coordinates of that reference system are degrees that differ from WGS 84 by less than a
   * metre: WGS 84, NAD83, ETRS89, SIRGAS 2000, Mexico ITRF2008, POSGAR 2007.
   */
  static boolean inDegrees(int srid) {
    return switch (srid) {
      case 0, 4326, 4979, 4269, 4258, 4674, 6365, 5340 -> true;
      default -> false;
    };
  }

  private static boolean isHex(char[] text, int from, int to) {
    if ((to - from) % 2 != 0 || to - from < SHORTEST_BINARY) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.digit(text[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
