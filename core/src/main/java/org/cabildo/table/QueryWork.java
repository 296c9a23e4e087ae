package org.cabildo.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much there is to do to answer a query, told before it runs.
 *
 * @param cells that are read on all rows: rows times the columns that conditions, groups, figures
 *     and the order need. A page in the order of the file reads none of them; what is shown on a
 *     page is not counted
 * @param conditions what conditions and words take besides, on all rows, as if it were cells
 */
record QueryWork(long cells, long conditions) {
  /**
   * The work of a query.
   *
   * @param rows of the table, or of all tables together
   */
  static QueryWork of(QueryPlan plan, long rows) {
    Set<String> columns = new HashSet<>();
    plan.where().ifPresent(where -> add(columns, where.expressions()));
    add(columns, plan.group());
    if (plan.grouped()) {
      plan.having().ifPresent(having -> add(columns, having.expressions()));
      add(columns, plan.items().stream().map(ParsedQuery.Item::value).toList());
    }
    plan.words()
        .forEach(
            word -> {
              columns.addAll(word.texts());
              columns.addAll(word.numbers());
              columns.addAll(word.dates());
            });
    plan.keys().stream()
        .map(QueryPlan.Key::value)
        .filter(key -> !List.of(ColumnNames.ROW, ColumnNames.TENANT).contains(key.text()))
        .forEach(key -> columns.addAll(key.columns()));
    long ofRow =
        plan.where().map(ConditionCost::of).orElse(0L)
            + plan.words().stream().mapToLong(ConditionCost::of).sum();
    return new QueryWork(rows * columns.size(), rows * ofRow);
  }

  private static void add(Set<String> columns, List<Expression> expressions) {
    expressions.forEach(expression -> columns.addAll(expression.columns()));
  }

  /** Both together, which says whether a query is a long one. */
  long total() {
    return cells + conditions;
  }
}
