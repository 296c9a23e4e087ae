package org.cabildo.table;

import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a column in one batch as text: what {@link Values} says, straight from the engine's
 * memory for the types that most cells have.
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
    if (type == FieldType.INTEGER && vector instanceof BigIntVector) {
      ArrowBuf data = vector.getDataBuffer();
      return plain(vector, (text, row) -> text.whole(data.getLong((long) row * Long.BYTES)));
    }
    if (type == FieldType.NUMBER
        && vector instanceof DecimalVector decimals
        && decimals.getPrecision() <= LONG_DIGITS) {
      ArrowBuf data = vector.getDataBuffer();
      int scale = decimals.getScale();
      return plain(
          vector,
          (text, row) -> text.decimal(data.getLong((long) row * DecimalVector.TYPE_WIDTH), scale));
    }
    if (type == FieldType.DATE && vector instanceof DateDayVector) {
      ArrowBuf data = vector.getDataBuffer();
      return plain(vector, (text, row) -> text.date(data.getInt((long) row * Integer.BYTES)));
    }
    if (vector instanceof VarCharVector texts) {
      ArrowBuf data = vector.getDataBuffer();
      return new Cells(
          vector,
          (text, row) -> text.add(data, texts.getStartOffset(row), texts.getValueLength(row)),
          true);
    }
    return new Objects(vector, type);
  }

  private static BatchColumn plain(FieldVector vector, Writing writing) {
    return new Cells(vector, writing, false);
  }

  /** Adds the text of one cell. */
  interface Writing {
    void write(Utf8Text text, int row);
  }

  /** Cells that are read from memory. */
  record Cells(FieldVector vector, Writing writing, boolean anything) implements BatchColumn {
    @Override
    public boolean isNull(int row) {
      return vector.isNull(row);
    }

    @Override
    public void addTo(Utf8Text text, int row) {
      writing.write(text, row);
    }
  }

  /** Cells of which an object is made first; a number that is not finite is empty. */
  record Objects(FieldVector vector, FieldType type) implements BatchColumn {
    @Override
    public boolean anything() {
      return true;
    }

    @Override
    public boolean isNull(int row) {
      return value(row) == null;
    }

    @Override
    public void addTo(Utf8Text text, int row) {
      text.add(Values.text(java.util.Objects.requireNonNull(value(row))));
    }

    private @Nullable Object value(int row) {
      if (vector.isNull(row)) {
        return null;
      }
      if (vector instanceof StructVector struct) {
        List<FieldVector> degrees = struct.getChildrenFromFields();
        return new GeoPoint(
            (Double) degrees.get(0).getObject(row), (Double) degrees.get(1).getObject(row));
      }
      Object value = vector.getObject(row);
      if (vector instanceof TimeMicroVector) {
        return LocalTime.ofNanoOfDay(TimeUnit.MICROSECONDS.toNanos((Long) value));
      }
      return Values.of(value, type);
    }
  }
}
