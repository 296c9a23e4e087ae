package org.cabildo.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.problem.Problem;
import org.cabildo.table.Expression.Aggregate;
import org.cabildo.table.Expression.Column;
import org.cabildo.table.ParsedQuery.Direction;
import org.cabildo.table.ParsedQuery.Item;

/**
 * A query checked against the columns of its table.
 *
 * @param items what is shown
 * @param columns the columns of the answer
 * @param where which rows
 * @param words what each of them contains in one column or another
 * @param group keys of the groups
 * @param having which groups
 * @param grouped whether each row of the answer stands for many rows
 * @param keys the order, made complete so that no two rows tie
 */
record QueryPlan(
    List<Item> items,
    List<RowStream.Column> columns,
    Optional<Filter> where,
    List<SearchWords.Word> words,
    List<Expression> group,
    Optional<Filter> having,
    boolean grouped,
    List<Key> keys) {

  private static final List<String> ONE_TABLE = List.of(ColumnNames.ROW);
  private static final List<String> MANY_TABLES = List.of(ColumnNames.TENANT, ColumnNames.ROW);

  /** A sort key. */
  record Key(Expression value, Direction direction, FieldType type) {}

  /** Checks a query on one table. */
  static QueryPlan of(TableFile table, TableQuery query) {
    return of(ParsedQuery.of(query), new Columns(table.schema()), ONE_TABLE);
  }

  /** Checks a query on the tables of many tenants. */
  static QueryPlan of(MergedSchema tables, TableQuery query) {
    return of(ParsedQuery.of(query), new Columns(tables.schema()), MANY_TABLES);
  }

  /** Checks what is left of a query on one table when its rows are not grouped. */
  static QueryPlan ofRows(Columns columns, TableQuery query) {
    return of(ParsedQuery.of(query).rowsOnly(), columns, ONE_TABLE);
  }

  /**
   * Checks a query.
   *
   * @param ties columns that tell rows apart, in the order of the file
   */
  private static QueryPlan of(ParsedQuery query, Columns columns, List<String> ties) {
    List<Item> items = query.select().isEmpty() ? everything(columns) : query.select();
    TypeCheck select = new TypeCheck(columns, "select");
    List<Expression> group = groups(query, items, columns);
    List<ParsedQuery.Order> order = orders(query, items);
    boolean grouped =
        !group.isEmpty()
            || items.stream().anyMatch(i -> i.value() instanceof Aggregate)
            || order.stream().anyMatch(o -> o.value() instanceof Aggregate)
            || query.having().isPresent();
    if (grouped && query.select().isEmpty()) {
      items =
          group.isEmpty()
              ? List.of(
                  new Item(new Aggregate(Expression.Figure.COUNT, Optional.empty(), 1), "count"))
              : group.stream().map(g -> new Item(g, g.text())).toList();
    }
    Set<String> names = new HashSet<>();
    List<RowStream.Column> shown = new ArrayList<>();
    for (Item item : items) {
      FieldType type = select.type(item.value());
      if (!names.add(item.name())) {
        throw Problem.invalid("select", "repeated")
            .with("column", item.name())
            .with("position", item.value().at());
      }
      if (grouped) {
        demandGrouped(item.value(), group, "select");
      }
      shown.add(new RowStream.Column(item.name(), type));
    }
    TypeCheck whereCheck = new TypeCheck(columns, "where");
    Optional<Filter> where = query.where().map(whereCheck::check);
    List<SearchWords.Word> words =
        query.words().stream().map(w -> SearchWords.in(columns.schema(), w)).toList();
    Optional<Filter> having = having(query, items, columns, group);
    List<Key> keys = keys(order, columns, group, grouped ? Optional.empty() : Optional.of(ties));
    return new QueryPlan(items, List.copyOf(shown), where, words, group, having, grouped, keys);
  }

  /** A bare name in having is an alias of select, or else a key of the groups. */
  private static Optional<Filter> having(
      ParsedQuery query, List<Item> items, Columns columns, List<Expression> group) {
    TypeCheck check = new TypeCheck(columns, "having");
    Optional<Filter> having =
        query
            .having()
            .map(f -> f.with(e -> e instanceof Column c ? alias(c, items).orElse(c) : e))
            .map(check::check);
    having.ifPresent(
        f ->
            f.expressions().stream()
                .filter(e -> !(e instanceof Expression.Constant))
                .forEach(e -> demandGrouped(unfolded(e), group, "having")));
    return having;
  }

  private static Expression unfolded(Expression expression) {
    return expression instanceof Expression.Folded folded ? unfolded(folded.of()) : expression;
  }

  private static List<Item> everything(Columns columns) {
    return columns.schema().fields().stream()
        .map(f -> new Item(new Column(f.name(), 1), f.name()))
        .toList();
  }

  /** A bare name in group is a column, or else an alias of select. */
  private static List<Expression> groups(ParsedQuery query, List<Item> items, Columns columns) {
    TypeCheck check = new TypeCheck(columns, "group");
    List<Expression> groups = new ArrayList<>();
    for (Expression written : query.group()) {
      Expression key =
          written instanceof Column c && !columns.has(c.name())
              ? alias(c, items).orElse(written)
              : written;
      check.type(key);
      if (key instanceof Aggregate) {
        throw Problem.invalid("group", "aggregate")
            .with("column", written.text())
            .with("position", written.at());
      }
      groups.add(key);
    }
    return List.copyOf(groups);
  }

  /** A bare name in order is an alias of select, or else a column. */
  private static List<ParsedQuery.Order> orders(ParsedQuery query, List<Item> items) {
    return query.order().stream()
        .map(
            o ->
                o.value() instanceof Column c
                    ? new ParsedQuery.Order(alias(c, items).orElse(c), o.direction())
                    : o)
        .toList();
  }

  private static Optional<Expression> alias(Column name, List<Item> items) {
    return items.stream().filter(i -> i.name().equals(name.name())).map(Item::value).findFirst();
  }

  private static List<Key> keys(
      List<ParsedQuery.Order> order,
      Columns columns,
      List<Expression> group,
      Optional<List<String>> ties) {
    TypeCheck check = new TypeCheck(columns, "order");
    List<Key> keys = new ArrayList<>();
    Set<String> sorted = new LinkedHashSet<>();
    for (ParsedQuery.Order o : order) {
      FieldType type = check.sortable(o.value());
      if (ties.isEmpty()) {
        demandGrouped(o.value(), group, "order");
      }
      if (sorted.add(o.value().text())) {
        keys.add(new Key(o.value(), o.direction(), type));
      }
    }
    List<Expression> rest =
        ties.map(names -> names.stream().<Expression>map(n -> new Column(n, 1)).toList())
            .orElse(group);
    for (Expression tie : rest) {
      if (sorted.add(tie.text())) {
        keys.add(new Key(tie, Direction.ASC, check.type(tie)));
      }
    }
    return List.copyOf(keys);
  }

  private static void demandGrouped(Expression value, List<Expression> group, String in) {
    boolean known =
        value instanceof Aggregate || group.stream().anyMatch(g -> g.text().equals(value.text()));
    if (!known) {
      throw Problem.invalid(in, "not-grouped")
          .with("column", value.text())
          .with("position", value.at());
    }
  }

  /** Whether not every row of the table counts. */
  boolean filtered() {
    return where.isPresent() || !words.isEmpty();
  }

  /** Whether the answer shows rows in the order of the file. */
  boolean fileOrder() {
    return !grouped
        && keys.stream()
            .allMatch(
                k ->
                    k.direction() == Direction.ASC
                        && k.value() instanceof Column c
                        && (c.name().equals(ColumnNames.ROW)
                            || c.name().equals(ColumnNames.TENANT)))
        && keys.get(keys.size() - 1).value().text().equals(ColumnNames.ROW);
  }
}
