package org.cabildo.table;

import java.util.Optional;

/**
 * What a publisher says about a column; wins over what the file suggests.
 *
 * @param name the column's stable name
 * @param title header to show instead of the file's
 * @param unit unit of measure
 * @param description what it means
 */
public record ColumnHint(
    String name, Optional<String> title, Optional<String> unit, Optional<String> description) {}
