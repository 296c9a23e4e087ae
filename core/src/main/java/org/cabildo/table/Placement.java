package org.cabildo.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cabildo.problem.Problem;
import org.cabildo.table.Expression.Column;
import org.cabildo.table.Expression.Located;
import org.cabildo.table.ParsedQuery.Item;

/**
 * Puts where each row is in front of an answer: the first place or geometry that is shown, or else
 * the first that the table has, or else the pair of columns that says so.
 */
final class Placement {
  private final QueryPlan plan;

  private Placement(QueryPlan plan) {
    this.plan = plan;
  }

  /**
   * The same answer with the place as its first column.
   *
   * @throws Problem when nothing says where the rows are
   */
  static QueryPlan first(QueryPlan plan, TableSchema schema) {
    Placement placement = new Placement(plan);
    return placement
        .shown()
        .or(() -> placement.hidden(schema))
        .or(() -> placement.pair(schema))
        .orElseThrow(() -> Problem.invalid("select", "no-place"));
  }

  private Optional<QueryPlan> shown() {
    return IntStream.range(0, plan.columns().size())
        .filter(i -> plan.columns().get(i).type().isPlace())
        .mapToObj(i -> inFront(plan.items().get(i), plan.columns().get(i).type(), Set.of(i)))
        .findFirst();
  }

  private Optional<QueryPlan> hidden(TableSchema schema) {
    return schema.fields().stream()
        .filter(f -> f.type().isPlace() && tellable(f.name()))
        .map(f -> inFront(new Item(new Column(f.name(), 1), f.name()), f.type(), Set.of()))
        .findFirst();
  }

  private Optional<QueryPlan> pair(TableSchema schema) {
    return schema
        .coordinates()
        .filter(pair -> tellable(pair.latitude()) && tellable(pair.longitude()))
        .map(this::instead);
  }

  private QueryPlan instead(Coordinates pair) {
    Set<Integer> both = new HashSet<>();
    for (int i = 0; i < plan.items().size(); i++) {
      String text = plan.items().get(i).value().text();
      if (text.equals(pair.latitude()) || text.equals(pair.longitude())) {
        both.add(i);
      }
    }
    Item place = new Item(Located.by(pair), ColumnNames.PLACE);
    return inFront(place, FieldType.GEOPOINT, both);
  }

  /** Whether every row of the answer has one value of that column. */
  private boolean tellable(String column) {
    return !plan.grouped() || plan.group().stream().anyMatch(g -> g.text().equals(column));
  }

  private QueryPlan inFront(Item place, FieldType type, Set<Integer> without) {
    List<Item> items = new ArrayList<>(List.of(place));
    List<RowStream.Column> columns =
        new ArrayList<>(List.of(new RowStream.Column(place.name(), type)));
    for (int i = 0; i < plan.items().size(); i++) {
      if (!without.contains(i)) {
        items.add(plan.items().get(i));
        columns.add(plan.columns().get(i));
      }
    }
    return new QueryPlan(
        List.copyOf(items),
        List.copyOf(columns),
        plan.where(),
        plan.words(),
        plan.group(),
        plan.having(),
        plan.grouped(),
        plan.keys());
  }
}
