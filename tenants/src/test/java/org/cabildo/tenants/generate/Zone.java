package org.cabildo.tenants.generate;

import java.math.BigDecimal;
import java.util.List;

/**
 * A neighbourhood or town.
 *
 * @param name its real name
 * @param latitude degrees north of roughly its middle
 * @param longitude degrees east
 */
record Zone(String name, double latitude, double longitude) {
  /** Reads one zone a line: {@code name | latitude | longitude}. */
  static List<Zone> list(String text) {
    return text.lines().map(Zone::parse).toList();
  }

  private static Zone parse(String line) {
    String[] parts = line.split("\\|");
    return new Zone(parts[0].strip(), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
  }

  /** A point of this zone, about half a kilometre around its middle. */
  Point point(Chance chance) {
    return new Point(
        Sheet.number(chance.around(latitude, 0.0021), 5),
        Sheet.number(chance.around(longitude, 0.0022), 5));
  }

  /** Degrees, WGS 84, five decimals. */
  record Point(BigDecimal latitude, BigDecimal longitude) {}
}
