package org.cabildo.table;

import java.util.Optional;

/**
 * A column.
 *
 * @param name stable name for queries: lower-case ASCII letters, digits and underscores
 * @param title the header as published
 * @param type what its values are
 * @param unit unit of measure, such as {@code W} or {@code MXN}
 * @param description what it means, for people
 * @param statistics what is in it
 */
public record Field(
    String name,
    String title,
    FieldType type,
    Optional<String> unit,
    Optional<String> description,
    FieldStatistics statistics) {
  /** The same column with what the publisher says about it; what the hint leaves out stays. */
  Field described(ColumnHint hint) {
    return new Field(
        name,
        hint.title().orElse(title),
        type,
        hint.unit().or(() -> unit),
        hint.description().or(() -> description),
        statistics);
  }
}
