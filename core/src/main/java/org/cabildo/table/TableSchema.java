package org.cabildo.table;

import java.util.List;
import java.util.Optional;

/**
 * The columns of a table, in the order of the file.
 *
 * @param fields at least one, names unique
 */
public record TableSchema(List<Field> fields) {
  public TableSchema {
    fields = List.copyOf(fields);
  }

  /** The column of that name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
