package org.cabildo.table;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question to a table in the words of {@code docs/query.md}, not yet checked against its columns.
 *
 * @param select columns, aggregates and aliases: {@code zone, count(*) as lamps}; absent means
 *     every column
 * @param where OGC CQL2 Text
 * @param q words that a row must contain, in any column, without regard to case and accents
 * @param group columns to group by
 * @param having which groups, in the language of {@code where}, of figures and aliases
 * @param order {@code lamps desc, zone}; absent means the order of the file
 * @param limit rows of this page, 1 to 50,000; absent means 100, or no limit in a {@linkplain
 *     Tables#export download}
 * @param after cursor that the page before gave as {@code next}
 */
public record TableQuery(
    Optional<String> select,
    Optional<String> where,
    Optional<String> q,
    Optional<String> group,
    Optional<String> having,
    Optional<String> order,
    OptionalInt limit,
    Optional<String> after) {
  /** Rows of a page when the query does not say. */
  public static final int DEFAULT_LIMIT = 100;

  /** Most rows of a page. */
  public static final int MAX_LIMIT = 50_000;

  /** Every column of every row, a page at a time. */
  public static TableQuery all() {
    return new TableQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }
}
