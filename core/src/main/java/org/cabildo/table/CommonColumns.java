package org.cabildo.table;

import java.util.HashSet;
import java.util.List;
import org.cabildo.reader.SourceTable;

/**
 * The columns of a table of a file, to find others that have the same.
 *
 * @param names as {@link ColumnNames} makes them
 */
record CommonColumns(SourceTable table, List<String> names) {
  static CommonColumns of(SourceTable table) {
    return new CommonColumns(table, ColumnNames.of(table.header()));
  }

  /**
   * Whether another table can be read as more rows of this one: with the same names in the same
   * order, or in any where each has a header of its own and no row has more or fewer cells, of
   * which it could not be told to which column they belong.
   */
  boolean fits(CommonColumns other) {
    return names.equals(other.names)
        || (other.table.even()
            && isNamed()
            && other.isNamed()
            && new HashSet<>(names).equals(new HashSet<>(other.names)));
  }

  /** Where the cells of each column of this table stand in the rows of another that fits. */
  int[] order(CommonColumns other) {
    return names.stream().mapToInt(other.names::indexOf).toArray();
  }

  /** Names that another table does not have. */
  List<String> without(CommonColumns other) {
    return names.stream().filter(name -> !other.names.contains(name)).toList();
  }

  /** Whether no name is made up. */
  private boolean isNamed() {
    return names.equals(table.header().stream().map(ColumnNames::plain).toList());
  }
}
