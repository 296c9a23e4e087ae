package org.cabildo.sdk;

/**
 * Makes a value of a row. Called once per row, possibly from several threads.
 *
 * @param <T> what a row becomes
 */
@FunctionalInterface
public interface RowMapper<T> {
  /**
   * {@return what the row becomes; never null}
   *
   * @param row of the answer
   */
  T map(Row row);
}
