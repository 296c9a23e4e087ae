package org.cabildo.table;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads well-known binary in hexadecimal, as ISO has it and with the SRID and the flags for further
 * dimensions of PostGIS (EWKB).
 */
final class Ewkb {
  private static final int HAS_Z = 0x80000000;
  private static final int HAS_M = 0x40000000;
  private static final int HAS_SRID = 0x20000000;
  private static final int COLLECTION = 7;
  private static final String[] KINDS = {
    "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"
  };
  private final ByteBuffer bytes;
  private final StringBuilder json = new StringBuilder();

  private Ewkb(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  static Optional<String> geoJson(String hex) {
    try {
      Ewkb binary = new Ewkb(HexFormat.of().parseHex(hex));
      boolean good = binary.geometry(0) && !binary.bytes.hasRemaining();
      return good ? Optional.of(binary.json.toString()) : Optional.empty();
    } catch (BufferUnderflowException e) {
      return Optional.empty(); // digits that merely begin like a geometry
    }
  }

  /** Kind, numbers of a position, and whether the third of them is the altitude. */
  private record Header(int kind, int dimensions, boolean altitude) {}

  private Optional<Header> header() {
    byte order = bytes.get();
    if (order != 0 && order != 1) {
      return Optional.empty();
    }
    bytes.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int code = bytes.getInt();
    int iso = (code & 0x0FFFFFFF) / 1000;
    int kind = (code & 0x0FFFFFFF) % 1000;
    if ((code & HAS_SRID) != 0 && !GeometryText.inDegrees(bytes.getInt())) {
      return Optional.empty();
    }
    boolean altitude = (code & HAS_Z) != 0 || iso == 1 || iso == 3;
    boolean measure = (code & HAS_M) != 0 || iso == 2 || iso == 3;
    int dimensions = 2 + (altitude ? 1 : 0) + (measure ? 1 : 0);
    return kind < 1 || kind > COLLECTION || iso > 3
        ? Optional.empty()
        : Optional.of(new Header(kind, dimensions, altitude));
  }

  private boolean geometry(int depth) {
    Optional<Header> header = header();
    if (header.isEmpty() || depth > GeometryText.DEEPEST) {
      return false;
    }
    int kind = header.get().kind();
    if (kind == COLLECTION) {
      json.append("{\"type\":\"GeometryCollection\",\"geometries\":[");
      int parts = bytes.getInt();
      for (int i = 0; i < parts; i++) {
        json.append(i == 0 ? "" : ",");
        if (!geometry(depth + 1)) {
          return false;
        }
      }
      json.append("]}");
      return parts >= 0;
    }
    json.append("{\"type\":\"").append(KINDS[kind]).append("\",\"coordinates\":");
    boolean good = kind <= 3 ? coordinates(kind - 1, header.get()) : parts(kind - 3);
    json.append('}');
    return good;
  }

  /** The coordinates of geometries of one kind, each with a header of its own. */
  private boolean parts(int kind) {
    json.append('[');
    int parts = bytes.getInt();
    for (int i = 0; i < parts; i++) {
      json.append(i == 0 ? "" : ",");
      Optional<Header> header = header();
      if (header.isEmpty() || header.get().kind() != kind || !coordinates(kind - 1, header.get())) {
        return false;
      }
    }
    json.append(']');
    return parts >= 0;
  }

  private boolean coordinates(int depth, Header header) {
    if (depth == 0) {
      return position(header);
    }
    json.append('[');
    int members = bytes.getInt();
    for (int i = 0; i < members; i++) {
      json.append(i == 0 ? "" : ",");
      if (!coordinates(depth - 1, header)) {
        return false;
      }
    }
    json.append(']');
    return members >= 0;
  }

  private boolean position(Header header) {
    double longitude = bytes.getDouble();
    double latitude = bytes.getDouble();
    if (!GeometryText.onEarth(longitude, latitude)) {
      return false;
    }
    json.append('[').append(Values.degrees(longitude)).append(',').append(Values.degrees(latitude));
    for (int i = 2; i < header.dimensions(); i++) {
      double more = bytes.getDouble();
      if (i == 2 && header.altitude() && Double.isFinite(more)) {
        json.append(',').append(Values.degrees(more));
      }
    }
    json.append(']');
    return true;
  }
}
