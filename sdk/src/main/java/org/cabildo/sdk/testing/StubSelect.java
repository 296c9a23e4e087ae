package org.cabildo.sdk.testing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query shows: columns, or one row for each group with its figures.
 *
 * @param items in the order of the answer
 */
record StubSelect(List<Item> items) {

  /**
   * A column or a figure.
   *
   * @param function blank for the column itself
   * @param column {@code *} when rows are counted
   * @param alias its name in the answer
   */
  record Item(String function, String column, String alias) {}

  static StubSelect parse(String text, UnaryOperator<String> known) {
    StubTokens tokens = new StubTokens(text);
    List<Item> items = new ArrayList<>();
    do {
      items.add(item(tokens, known));
    } while (tokens.accept(","));
    if (!tokens.atEnd()) {
      throw tokens.unknown();
    }
    return new StubSelect(items);
  }

  private static Item item(StubTokens tokens, UnaryOperator<String> known) {
    for (String function : List.of("count", "sum", "avg", "min", "max")) {
      if (tokens.accept(function)) {
        tokens.expect("(");
        String call = tokens.accept("distinct") ? function + " distinct" : function;
        String column = tokens.accept("*") ? "*" : known.apply(tokens.name());
        tokens.expect(")");
        return new Item(call, column, alias(tokens, function));
      }
    }
    String column = known.apply(tokens.name());
    return new Item("", column, alias(tokens, column));
  }

  private static String alias(StubTokens tokens, String usual) {
    return tokens.accept("as") ? tokens.name() : usual;
  }

  boolean hasFigures() {
    return items.stream().anyMatch(item -> !item.function().isEmpty());
  }

  List<String> names() {
    return items.stream().map(Item::alias).toList();
  }

  /** The column that a name in {@code group} or {@code order} stands for. */
  String column(String name) {
    return items.stream()
        .filter(item -> item.function().isEmpty() && item.alias().equals(name))
        .map(Item::column)
        .findFirst()
        .orElse(name);
  }

  /** A column that is neither grouped by nor a figure has no one value: a portal refuses it. */
  void requireIn(List<String> group) {
    for (Item item : items) {
      if (item.function().isEmpty() && !group.contains(item.column())) {
        throw new StubProblem(400, "invalid", "‘" + item.column() + "’ is not in the groups.");
      }
    }
  }

  /** The answer's row for one row of the table. */
  Map<String, @Nullable Object> row(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    items.forEach(item -> cells.put(item.alias(), row.get(item.column())));
    return cells;
  }

  /** One row for each different value of some columns; one row in all when there are none. */
  List<Map<String, @Nullable Object>> groups(
      List<Map<String, @Nullable Object>> rows, List<String> by) {
    Map<List<@Nullable Object>, List<Map<String, @Nullable Object>>> groups = new LinkedHashMap<>();
    if (by.isEmpty()) {
      groups.put(List.of(), rows);
    }
    for (Map<String, @Nullable Object> row :
        by.isEmpty() ? List.<Map<String, @Nullable Object>>of() : rows) {
      List<@Nullable Object> key = new ArrayList<>();
      by.forEach(column -> key.add(row.get(column)));
      groups.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().map(this::summary).toList();
  }

  private Map<String, @Nullable Object> summary(List<Map<String, @Nullable Object>> group) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    items.forEach(item -> cells.put(item.alias(), figure(item, group)));
    return cells;
  }

  private static @Nullable Object figure(Item item, List<Map<String, @Nullable Object>> group) {
    List<Object> values = new ArrayList<>();
    group.stream().map(row -> row.get(item.column())).filter(Objects::nonNull).forEach(values::add);
    return switch (item.function()) {
      case "count" -> BigDecimal.valueOf(item.column().equals("*") ? group.size() : values.size());
      case "count distinct" -> BigDecimal.valueOf(values.stream().distinct().count());
      case "min" -> values.stream().min(StubWhere::compareCells).orElse(null);
      case "max" -> values.stream().max(StubWhere::compareCells).orElse(null);
      case "sum" -> values.isEmpty() ? null : sum(values.stream());
      case "avg" ->
          values.isEmpty()
              ? null
              : sum(values.stream())
                  .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
      default -> group.get(0).get(item.column());
    };
  }

  private static BigDecimal sum(Stream<Object> values) {
    return values.map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
