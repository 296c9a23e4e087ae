package org.cabildo.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Rows that were set aside, and what became of them.
 *
 * @param quarantine the rows as they were offered for correction
 * @param earlier corrections that the table already has
 * @param corrected the same columns with better cells; rows may be left out
 */
public record Repair(Path quarantine, Optional<Path> earlier, Path corrected) {
  /** The columns before those of the file: line, column, rule and proposed repair. */
  public static final List<String> HEADER = List.of("_line", "_column", "_rule", "_repair");
}
