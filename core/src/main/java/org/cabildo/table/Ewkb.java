package org.cabildo.table;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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
  private final GeometryBuilder json = new GeometryBuilder();

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

  /** Kind, and what a position has besides its degrees. */
  private record Header(int kind, boolean altitude, boolean measure) {}

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
    return kind < 1 || kind > COLLECTION || iso > 3
        ? Optional.empty()
        : Optional.of(new Header(kind, altitude, measure));
  }

  private boolean geometry(int depth) {
    Optional<Header> header = header();
    if (header.isEmpty() || depth > GeometryText.DEEPEST) {
      return false;
    }
    int kind = header.get().kind();
    if (kind == COLLECTION) {
      return json.collection(() -> array(() -> geometry(depth + 1)));
    }
    return json.geometry(
        KINDS[kind], () -> kind <= 3 ? coordinates(kind - 1, header.get()) : parts(kind - 3));
  }

  /** The coordinates of geometries of one kind, each with a header of its own. */
  private boolean parts(int kind) {
    return array(
        () -> {
          Optional<Header> header = header();
          return header.isPresent()
              && header.get().kind() == kind
              && coordinates(kind - 1, header.get());
        });
  }

  private boolean coordinates(int depth, Header header) {
    return depth == 0 ? position(header) : array(() -> coordinates(depth - 1, header));
  }

  private boolean array(BooleanSupplier member) {
    int members = bytes.getInt();
    return members >= 0 && json.array(i -> i < members, member);
  }

  private boolean position(Header header) {
    double longitude = bytes.getDouble();
    double latitude = bytes.getDouble();
    double altitude = header.altitude() ? bytes.getDouble() : Double.NaN;
    if (header.measure()) {
      bytes.getDouble();
    }
    return json.position(longitude, latitude, altitude);
  }
}
