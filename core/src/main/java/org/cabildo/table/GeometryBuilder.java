package org.cabildo.table;

import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * A GeoJSON geometry that is being written. Members without positions are left out, as nothing that
 * draws them could make sense of them; a geometry that is empty itself has no coordinates (RFC
 * 7946, section 3.1). What is read into it answers whether it could be read.
 */
final class GeometryBuilder {
  private static final String EMPTY = "[]";

  private final StringBuilder json = new StringBuilder();

  boolean geometry(String type, BooleanSupplier coordinates) {
    return object(type, "coordinates", coordinates);
  }

  boolean collection(BooleanSupplier geometries) {
    return object("GeometryCollection", "geometries", geometries);
  }

  private boolean object(String type, String member, BooleanSupplier value) {
    json.append("{\"type\":\"").append(type).append("\",\"").append(member).append("\":");
    boolean good = value.getAsBoolean();
    json.append('}');
    return good;
  }

  /**
   * An array.
   *
   * @param more whether there is a member of that number, counted from 0
   * @param member reads the next one
   */
  boolean array(IntPredicate more, BooleanSupplier member) {
    json.append('[');
    int start = json.length();
    for (int i = 0; more.test(i); i++) {
      int end = json.length();
      json.append(end == start ? "" : ",");
      int first = json.length();
      if (!member.getAsBoolean()) {
        return false;
      }
      if (isEmpty(first)) {
        json.setLength(end);
      }
    }
    json.append(']');
    return true;
  }

  private boolean isEmpty(int first) {
    boolean array = json.length() - first == EMPTY.length();
    return array || json.substring(json.length() - EMPTY.length() - 1).equals(EMPTY + "}");
  }

  boolean empty() {
    json.append(EMPTY);
    return true;
  }

  /**
   * A position; none where both degrees are not numbers, which is how an empty point is written
   * where there is no word for it. An altitude that is not a number is left out.
   */
  boolean position(double longitude, double latitude, double altitude) {
    if (Double.isNaN(longitude) && Double.isNaN(latitude)) {
      return empty();
    }
    if (!GeometryText.onEarth(longitude, latitude)) {
      return false;
    }
    json.append('[').append(Values.degrees(longitude)).append(',').append(Values.degrees(latitude));
    if (Double.isFinite(altitude)) {
      json.append(',').append(Values.degrees(altitude));
    }
    json.append(']');
    return true;
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
