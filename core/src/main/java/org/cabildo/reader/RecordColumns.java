package org.cabildo.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of records that name their cells, in the order in which the names are first seen. */
final class RecordColumns {
  /** The column that holds where a thing is; always the last. */
  static final String GEOMETRY = "geometry";

  private final Map<String, Integer> cells = new LinkedHashMap<>();
  private final SourceLimits limits;
  private int geometry = -1;

  RecordColumns(SourceLimits limits) {
    this.limits = limits;
  }

  /** Where the cells of a name stand. */
  int cell(String name, long line) {
    Integer known = cells.get(name);
    if (known != null) {
      return known;
    }
    int cell = next(line);
    cells.put(name, cell);
    return cell;
  }

  int geometry(long line) {
    if (geometry < 0) {
      geometry = next(line);
    }
    return geometry;
  }

  private int next(long line) {
    int cell = cells.size() + (geometry < 0 ? 0 : 1);
    if (cell == limits.columns()) {
      throw Refusal.limit(limits.columns(), "columns", line);
    }
    return cell;
  }

  List<Sheet.Column> columns() {
    List<Sheet.Column> columns = new ArrayList<>();
    cells.forEach((name, cell) -> columns.add(new Sheet.Column(name, cell)));
    if (geometry >= 0) {
      columns.add(new Sheet.Column(GEOMETRY, geometry));
    }
    return columns;
  }
}
