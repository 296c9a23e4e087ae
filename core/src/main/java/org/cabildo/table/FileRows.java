package org.cabildo.table;

import java.util.List;
import org.cabildo.reader.SourceTable;
import org.cabildo.table.ImportReport.Finding;

/** The rows of a file that become one table, and what is known of where they come from. */
interface FileRows extends RowSource {
  /** What they were read from: {@code csv}, {@code xlsx} … */
  String format();

  /** The sheet or entry, empty where the file is the table. */
  String name();

  /** The tables of the file that they are of. */
  List<SourceTable> tables();

  /** What was found about the structure, at {@linkplain #places places} of the file. */
  List<Finding> findings();

  /** Whether a finding only says that the columns of a file without header got names. */
  boolean isKnown(Finding finding);

  /** What is known of the columns: what the publisher says, and what is certain besides. */
  default List<ColumnHint> hints(List<ColumnHint> said) {
    return said;
  }
}
