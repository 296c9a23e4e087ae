package org.cabildo.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each value of a column occurs in the rows that a query is about.
 *
 * @param name alias or column name
 * @param type what its values are
 * @param values the most frequent ones, at most {@link #MOST_VALUES}, most frequent first; equally
 *     frequent ones by value, absent last
 * @param rest all others together
 */
public record Facet(String name, FieldType type, List<ValueCount> values, Rest rest) {
  /** Most values of a facet that are told one by one. */
  public static final int MOST_VALUES = 50;

  /** Most facets of one question. */
  public static final int MOST_FACETS = 10;

  /** In how many rows a value is; null stands for rows without one. */
  public record ValueCount(@Nullable Object value, long rows) {}

  /** How many different values there are besides, and in how many rows. */
  public record Rest(long values, long rows) {}
}
