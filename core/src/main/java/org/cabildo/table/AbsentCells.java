package org.cabildo.table;

import java.util.function.IntPredicate;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.StructVector;

/**
 * Writes zeros where a batch has no value. The engine leaves there whatever was in memory before,
 * which may be of another table, and Arrow's format sends it along.
 */
final class AbsentCells {
  private AbsentCells() {}

  static void clear(VectorSchemaRoot batch) {
    for (FieldVector vector : batch.getFieldVectors()) {
      clear(vector, row -> false);
    }
  }

  private static void clear(FieldVector vector, IntPredicate outside) {
    IntPredicate absent = row -> outside.test(row) || vector.isNull(row);
    if (vector instanceof StructVector struct) {
      struct.getChildrenFromFields().forEach(child -> clear(child, absent));
    } else if (vector instanceof BitVector bits) {
      clear(bits, absent);
    } else if (vector instanceof BaseFixedWidthVector fixed) {
      clear(fixed, absent);
    }
  }

  private static void clear(BaseFixedWidthVector vector, IntPredicate absent) {
    ArrowBuf values = vector.getDataBuffer();
    int width = vector.getTypeWidth();
    for (int row = 0; row < vector.getValueCount(); row++) {
      if (absent.test(row)) {
        values.setZero((long) row * width, width);
      }
    }
  }

  /** Also the bits behind the last row. */
  private static void clear(BitVector vector, IntPredicate absent) {
    ArrowBuf values = vector.getDataBuffer();
    int rows = vector.getValueCount();
    for (int row = 0; row < (rows + 7) / Byte.SIZE * Byte.SIZE; row++) {
      if (row >= rows || absent.test(row)) {
        BitVectorHelper.unsetBit(values, row);
      }
    }
  }
}
