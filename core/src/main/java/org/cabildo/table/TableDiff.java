package org.cabildo.table;

import java.util.List;
import java.util.Optional;

/**
 * How the rows of two versions differ.
 *
 * @param added rows that only the newer version has, in all
 * @param removed rows that only the older version has, in all
 * @param changed rows that both have under the same key with other values, in all
 * @param columns what is compared: the columns that both versions have, in types that compare
 * @param schema how their columns differ
 * @param rows one page of the changes: removed and changed ones in the order of the older version,
 *     then added ones in the order of the newer
 * @param next cursor of the next page
 */
public record TableDiff(
    long added,
    long removed,
    long changed,
    List<RowStream.Column> columns,
    List<SchemaChange> schema,
    List<RowChange> rows,
    Optional<String> next) {

  /**
   * What is asked.
   *
   * @param key columns that tell rows apart; empty to compare whole rows
   * @param limit changes of a page, absent means {@value #DEFAULT_LIMIT}
   * @param after cursor of the page before
   */
  public record Question(List<String> key, Optional<Integer> limit, Optional<String> after) {
    /** Changes of a page where nothing else is asked. */
    public static final int DEFAULT_LIMIT = 100;

    /** Most changes of a page. */
    public static final int MAX_LIMIT = 10_000;

    public Question {
      key = List.copyOf(key);
    }
  }
}
