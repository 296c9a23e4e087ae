package org.cabildo.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells before a query runs how much of its table it has to read. */
final class QueryWork {
  private final Set<String> columns = new HashSet<>();
  private final QueryPlan plan;

  private QueryWork(QueryPlan plan) {
    this.plan = plan;
  }

  /**
   * Cells that are read on all rows: rows times the columns that conditions, groups, figures and
   * the order need. A page in the order of the file reads none of them; what is shown on a page is
   * not counted.
   */
  static long cells(QueryPlan plan, Extent extent) {
    QueryWork work = new QueryWork(plan);
    work.collect();
    int searched = plan.words().isEmpty() ? 0 : extent.columns();
    return extent.rows() * (work.columns.size() + searched);
  }

  private void collect() {
    conditions(plan.where());
    plan.group().forEach(this::add);
    if (plan.grouped()) {
      conditions(plan.having());
      plan.items().forEach(item -> add(item.value()));
    }
    plan.keys().stream()
        .map(QueryPlan.Key::value)
        .filter(key -> !List.of(ColumnNames.ROW, ColumnNames.TENANT).contains(key.text()))
        .forEach(this::add);
  }

  private void conditions(Optional<Filter> filter) {
    filter.ifPresent(f -> f.expressions().forEach(this::add));
  }

  private void add(Expression expression) {
    columns.addAll(expression.columns());
  }
}
