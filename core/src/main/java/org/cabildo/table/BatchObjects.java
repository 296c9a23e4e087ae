package org.cabildo.table;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/** Cells of which an object is made first; a number that is not finite is empty. */
record BatchObjects(List<@Nullable String> texts) implements BatchColumn {
  static BatchObjects of(FieldVector vector, FieldType type) {
    List<@Nullable String> texts = new ArrayList<>(vector.getValueCount());
    for (int row = 0; row < vector.getValueCount(); row++) {
      Object value = value(vector, type, row);
      texts.add(value == null ? null : Values.text(value));
    }
    return new BatchObjects(texts);
  }

  private static @Nullable Object value(FieldVector vector, FieldType type, int row) {
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

  @Override
  public boolean anything() {
    return true;
  }

  @Override
  public boolean isNull(int row) {
    return texts.get(row) == null;
  }

  @Override
  public void addTo(Utf8Text text, int row) {
    text.add(Objects.requireNonNull(texts.get(row)));
  }
}
