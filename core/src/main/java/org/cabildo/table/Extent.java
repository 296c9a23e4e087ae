package org.cabildo.table;

/**
 * How large a table is.
 *
 * @param columns that words are looked for in
 */
record Extent(long rows, int columns) {
  static Extent of(TableFile table) {
    return new Extent(table.rows(), table.schema().fields().size());
  }
}
