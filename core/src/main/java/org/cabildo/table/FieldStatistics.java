package org.cabildo.table;

import java.util.List;
import java.util.Optional;

/**
 * What is in a column, counted on the whole table.
 *
 * @param empty rows without a value
 * @param distinct different values
 * @param min least value, as text in the column's own form
 * @param max greatest value
 * @param mean arithmetic mean of numbers, and of spans of time in seconds
 * @param top the most frequent values, at most ten, most frequent first; for text and boolean
 *     columns
 */
public record FieldStatistics(
    long empty,
    long distinct,
    Optional<String> min,
    Optional<String> max,
    Optional<Double> mean,
    List<ValueCount> top) {
  /** How often a value occurs. */
  public record ValueCount(String value, long count) {}
}
