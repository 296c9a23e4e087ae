package org.cabildo.table;

import java.util.List;
import java.util.Optional;

/**
 * What a publisher says about a column; wins over what the file suggests, also for the versions to
 * come.
 *
 * @param name the column's stable name; its header, which gives that name, does as well
 * @param title header to show instead of the file's
 * @param unit unit of measure
 * @param description what it means
 * @param type what its values are; cells that do not fit are set aside
 * @param format how they are written, where the type leaves a choice: {@code point} or {@code
 *     comma} for numbers, {@code day-first}, {@code month-first} or {@code compact} for dates,
 *     {@code lat-lon} or {@code lon-lat} for places
 */
public record ColumnHint(
    String name,
    Optional<String> title,
    Optional<String> unit,
    Optional<String> description,
    Optional<FieldType> type,
    Optional<String> format) {
  public ColumnHint {
    String stable = ColumnNames.plain(name);
    name = stable.isEmpty() ? name : stable;
  }

  /** The formats that a type can have; none where it leaves no choice. */
  public static List<String> formats(FieldType type) {
    return DeclaredType.formats(type);
  }

  /** Words about a column whose type the file tells. */
  public ColumnHint(
      String name, Optional<String> title, Optional<String> unit, Optional<String> description) {
    this(name, title, unit, description, Optional.empty(), Optional.empty());
  }
}
