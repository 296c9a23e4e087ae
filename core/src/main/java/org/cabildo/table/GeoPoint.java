package org.cabildo.table;

/**
 * A place on earth.
 *
 * @param latitude degrees north of the equator
 * @param longitude degrees east of Greenwich
 */
public record GeoPoint(double latitude, double longitude) {
  /** {@code 20.66194, -103.349483}: latitude first, as people write it. */
  @Override
  public String toString() {
    return Values.degrees(latitude) + ", " + Values.degrees(longitude);
  }
}
