package org.cabildo.table;

import java.util.List;

/** A part of the earth that a place is in or not; edges are straight in degrees (RFC 7946). */
sealed interface Region {
  /** A place by its degrees east and north. */
  record Position(double longitude, double latitude) {
    /** As well-known text has it. */
    String text() {
      return Values.degrees(longitude) + " " + Values.degrees(latitude);
    }
  }

  /** From west to east and from south to north, the borders included. */
  record Box(double west, double south, double east, double north) implements Region {}

  /** Inside an odd number of closed rings, or on one of them. */
  record Polygon(List<List<Position>> rings) implements Region {}

  /** At most so far from the centre. */
  record Circle(Position centre, double metres) implements Region {}
}
