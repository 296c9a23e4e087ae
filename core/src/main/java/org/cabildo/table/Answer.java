package org.cabildo.table;

import java.util.List;

/**
 * What is answered.
 *
 * @param ids of the files that are read
 * @param rows of all of them
 */
record Answer(QueryPlan plan, List<String> ids, long rows, TableQuery query) {
  /** A query on one table, checked. */
  static Answer of(TableFile table, TableQuery query) {
    return of(table, QueryPlan.of(table, query), query);
  }

  /** A query on one table as it was planned. */
  static Answer of(TableFile table, QueryPlan plan, TableQuery query) {
    return new Answer(plan, List.of(table.parquet().sha256()), table.rows(), query);
  }

  /** Cells that have to be looked at. */
  long work() {
    return QueryWork.of(plan, rows).total();
  }
}
