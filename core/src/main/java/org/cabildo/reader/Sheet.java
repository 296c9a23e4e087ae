package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet or list of records as read from a file, before its table is found in it.
 *
 * @param name its name, empty where the format has none
 * @param rows its rows
 * @param columns its columns where the format has them; empty where they must be found
 * @param notes what was found while it was read; may be added to
 */
record Sheet(String name, Spool rows, List<Column> columns, List<SourceNote> notes) {
  /** A column and where its cells stand in a row. */
  record Column(String name, int cell) {}

  /** Whether a workbook shows it. */
  enum Sight {
    SHOWN,
    HIDDEN
  }

  static Sheet of(String name, Spool rows, Notes notes) {
    return new Sheet(name, rows, List.of(), new ArrayList<>(notes.sorted()));
  }
}
