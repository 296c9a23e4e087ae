package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Some rows of an answer, copied from the engine's memory, which goes on to the next ones.
 *
 * @param cells of each column of the answer, in order
 */
record RowBatch(int rows, List<BatchColumn> cells) {
  static RowBatch of(VectorSchemaRoot batch, List<RowStream.Column> columns) {
    List<BatchColumn> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.add(BatchColumn.of(batch.getVector(i), columns.get(i).type()));
    }
    return new RowBatch(batch.getRowCount(), cells);
  }
}
