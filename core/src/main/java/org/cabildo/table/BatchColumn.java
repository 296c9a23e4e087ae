package org.cabildo.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;

/**
 * The cells of a column in one batch as text: what {@link Values} says, without an object for each
 * cell for the types that most cells have. The engine's memory is copied whole, once for each
 * batch.
 */
interface BatchColumn {
  /** Digits that always fit in a {@code long}. */
  int LONG_DIGITS = 18;

  /** Whether a cell is empty. */
  boolean isNull(int row);

  /** Adds the text of a cell that is not empty. */
  void addTo(Utf8Text text, int row);

  /** Whether the text may hold anything but digits, points and hyphens. */
  boolean anything();

  /** The cells of a column of that type. */
  static BatchColumn of(FieldVector vector, FieldType type) {
    int rows = vector.getValueCount();
    if (type == FieldType.INTEGER && vector instanceof BigIntVector) {
      long[] values = longs(vector.getDataBuffer(), rows);
      return plain(vector, (text, row) -> text.whole(values[row]));
    }
    if (type == FieldType.NUMBER
        && vector instanceof DecimalVector decimals
        && decimals.getPrecision() <= LONG_DIGITS) {
      // 16 bytes each, the lower half first; the upper one only repeats the sign.
      long[] halves = longs(vector.getDataBuffer(), 2 * rows);
      int scale = decimals.getScale();
      return plain(vector, (text, row) -> text.decimal(halves[2 * row], scale));
    }
    if (type == FieldType.DATE && vector instanceof DateDayVector) {
      int[] days = ints(vector.getDataBuffer(), rows);
      return plain(vector, (text, row) -> text.date(days[row]));
    }
    if (vector instanceof VarCharVector) {
      int[] starts = ints(vector.getOffsetBuffer(), rows + 1);
      byte[] texts = bytes(vector.getDataBuffer(), starts[rows]);
      return new Cells(
          validity(vector),
          (text, row) -> text.add(texts, starts[row], starts[row + 1] - starts[row]),
          true);
    }
    return BatchObjects.of(vector, type);
  }

  private static BatchColumn plain(FieldVector vector, Writing writing) {
    return new Cells(validity(vector), writing, false);
  }

  /** One bit for each cell that is not empty; nothing when none is. */
  private static byte[] validity(FieldVector vector) {
    return vector.getNullCount() == 0
        ? new byte[0]
        : bytes(vector.getValidityBuffer(), (vector.getValueCount() + 7) / Byte.SIZE);
  }

  private static byte[] bytes(ArrowBuf from, int count) {
    byte[] bytes = new byte[count];
    from.getBytes(0, bytes);
    return bytes;
  }

  private static long[] longs(ArrowBuf from, int count) {
    long[] longs = new long[count];
    buffer(from, count * Long.BYTES).asLongBuffer().get(longs);
    return longs;
  }

  private static int[] ints(ArrowBuf from, int count) {
    int[] ints = new int[count];
    buffer(from, count * Integer.BYTES).asIntBuffer().get(ints);
    return ints;
  }

  private static ByteBuffer buffer(ArrowBuf from, int bytes) {
    return from.nioBuffer(0, bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Adds the text of one cell. */
  interface Writing {
    void write(Utf8Text text, int row);
  }

  /**
   * Cells that are read from arrays.
   *
   * @param validity one bit for each cell that is not empty; of no length when none is
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Cells(byte[] validity, Writing writing, boolean anything) implements BatchColumn {
    @Override
    public boolean isNull(int row) {
      return validity.length > 0 && (validity[row >> 3] >> (row & 7) & 1) == 0;
    }

    @Override
    public void addTo(Utf8Text text, int row) {
      writing.write(text, row);
    }
  }
}
