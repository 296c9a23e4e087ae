package org.cabildo.table;

import java.util.List;
import java.util.Optional;

/**
 * The columns of a table, in the order of the file.
 *
 * @param fields at least one, names unique
 * @param coordinates two columns that together say where each row is
 */
public record TableSchema(List<Field> fields, Optional<Coordinates> coordinates) {
  public TableSchema {
    fields = List.copyOf(fields);
  }

  /** A table that is nowhere. */
  public TableSchema(List<Field> fields) {
    this(fields, Optional.empty());
  }

  /** A table whose coordinates are found by name and range. */
  static TableSchema of(List<Field> fields) {
    return new TableSchema(fields, Coordinates.among(fields));
  }

  /** The same columns with what their publisher says of them by now; types stay as they are. */
  public TableSchema described(List<ColumnHint> hints) {
    return new TableSchema(
        fields.stream()
            .map(
                f ->
                    hints.stream()
                        .filter(h -> h.name().equals(f.name()))
                        .findFirst()
                        .map(f::described)
                        .orElse(f))
            .toList(),
        coordinates);
  }

  /** The column of that name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
