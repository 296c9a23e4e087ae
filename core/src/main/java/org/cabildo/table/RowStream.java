package org.cabildo.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, read once from first to last row in constant memory. Close it.
 *
 * <p>Values are {@code Long}, {@code BigDecimal}, {@code Double}, {@code Boolean}, {@link
 * java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link java.time.LocalTime}, {@link
 * java.time.Duration}, {@link GeoPoint}, {@code String}, or null where the cell is empty.
 */
public interface RowStream extends AutoCloseable {
  /** The columns of the answer, in order. */
  List<Column> columns();

  /** How many rows the whole answer has, over all pages. */
  long total();

  /** Moves to the next row; false after the last. */
  boolean next();

  /** The value of the current row in column {@code index}, counted from 0. */
  @Nullable Object value(int index);

  /**
   * The cursor of the next page; known once {@link #next} returned false, absent after the last
   * page.
   */
  Optional<String> cursor();

  @Override
  void close();

  /**
   * A column of an answer.
   *
   * @param name alias or column name
   * @param type what its values are
   */
  record Column(String name, FieldType type) {}
}
