package org.cabildo.table;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The columns that a plan reads, by name. */
final class ReadColumns {
  private final SortedSet<String> names = new TreeSet<>();

  private ReadColumns() {}

  static SortedSet<String> of(QueryPlan plan) {
    ReadColumns found = new ReadColumns();
    plan.items().forEach(item -> found.add(item.value()));
    plan.where().ifPresent(filter -> found.addAll(filter.expressions()));
    plan.words()
        .forEach(
            word -> {
              found.names.addAll(word.texts());
              found.names.addAll(word.numbers());
              found.names.addAll(word.dates());
            });
    found.addAll(plan.group());
    plan.having().ifPresent(filter -> found.addAll(filter.expressions()));
    plan.keys().forEach(key -> found.add(key.value()));
    return found.names;
  }

  /**
   * The columns that a query names itself.
   *
   * @param shown whether it names those that are shown
   */
  static SortedSet<String> named(QueryPlan plan, boolean shown) {
    ReadColumns found = new ReadColumns();
    if (shown) {
      plan.items().forEach(item -> found.add(item.value()));
    }
    plan.where().ifPresent(filter -> found.addAll(filter.expressions()));
    found.addAll(plan.group());
    plan.having().ifPresent(filter -> found.addAll(filter.expressions()));
    plan.keys().forEach(key -> found.add(key.value()));
    found.names.remove(ColumnNames.ROW);
    return found.names;
  }

  private void addAll(Collection<Expression> expressions) {
    expressions.forEach(this::add);
  }

  private void add(Expression expression) {
    names.addAll(expression.columns());
  }
}
