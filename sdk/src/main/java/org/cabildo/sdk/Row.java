package org.cabildo.sdk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row, by column name. Asking for a column that the row does not have, for a value of another
 * type, or for the value of an empty cell throws {@link PortalException.Mismatch}; {@link #isEmpty}
 * and {@link #find} ask first.
 */
public final class Row {
  private final Map<String, @Nullable Object> cells;
  private final long number;

  Row(Map<String, @Nullable Object> cells, long number) {
    this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    this.number = number;
  }

  /** {@return the names of the columns, in the order of the answer} */
  public List<String> columns() {
    return List.copyOf(cells.keySet());
  }

  /**
   * {@return whether the cell is empty}
   *
   * @param column its name
   */
  public boolean isEmpty(String column) {
    return cell(column) == null;
  }

  /**
   * {@return the text of a cell; numbers and dates as the portal writes them}
   *
   * @param column its name
   */
  public String text(String column) {
    return value(column, String.class);
  }

  /**
   * {@return the whole number of a cell}
   *
   * @param column its name
   */
  public int integer(String column) {
    return value(column, Integer.class);
  }

  /**
   * {@return the number of a cell, exactly}
   *
   * @param column its name
   */
  public BigDecimal number(String column) {
    return value(column, BigDecimal.class);
  }

  /**
   * {@return the day of a cell}
   *
   * @param column its name
   */
  public LocalDate date(String column) {
    return value(column, LocalDate.class);
  }

  /**
   * {@return the moment of a cell}
   *
   * @param column its name
   */
  public Instant instant(String column) {
    return value(column, Instant.class);
  }

  /**
   * {@return the value of a cell}
   *
   * @param <T> the type wanted
   * @param column its name
   * @param type {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Double},
   *     {@code Boolean}, {@code LocalDate}, {@code LocalDateTime}, {@code Instant}, {@code
   *     LocalTime}, {@code Duration}, {@code Year} or an enum
   */
  public <T> T value(String column, Class<T> type) {
    return find(column, type)
        .orElseThrow(
            () ->
                new PortalException.Mismatch(
                    "Column ‘" + column + "’ is empty in row " + number + "; ask isEmpty first."));
  }

  /**
   * {@return the value of a cell, unless it is empty}
   *
   * @param <T> the type wanted
   * @param column its name
   * @param type as for {@link #value}
   */
  public <T> Optional<T> find(String column, Class<T> type) {
    Object cell = cell(column);
    if (cell == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(type.cast(Cells.convert(cell, type)));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new PortalException.Mismatch(
          "Column ‘%s’ is ‘%s’ in row %d, which is not %s."
              .formatted(column, cell, number, Cells.article(type)),
          e);
    }
  }

  boolean has(String column) {
    return cells.containsKey(column);
  }

  long number() {
    return number;
  }

  @Nullable Object cell(String column) {
    if (!cells.containsKey(column)) {
      throw new PortalException.Mismatch(
          "There is no column ‘%s’; the answer has %s.%s"
              .formatted(
                  column, String.join(", ", cells.keySet()), Names.hint(column, cells.keySet())));
    }
    return cells.get(column);
  }

  /** {@return the cells, for a log} */
  @Override
  public String toString() {
    return "Row" + cells;
  }
}
