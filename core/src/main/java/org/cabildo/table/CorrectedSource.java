package org.cabildo.table;

import java.util.List;
import java.util.Map;

/**
 * A file with some rows replaced; the others are shown as they are.
 *
 * @param rows cells by place
 */
record CorrectedSource(RowSource source, Map<Long, List<String>> rows) implements RowsAround {
  @Override
  public void forEach(Visitor visitor) {
    FlatCells corrected = new FlatCells();
    source.forEach(
        row -> {
          List<String> cells = rows.get(row.line());
          if (cells == null) {
            visitor.row(row);
          } else {
            corrected.begin(row.line());
            cells.forEach(corrected::add);
            visitor.row(corrected);
          }
        });
  }
}
