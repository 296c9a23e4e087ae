package org.cabildo.sdk.testing;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows whose cells are text, number, boolean or null, and the few questions a stub answers. */
record StubTable(String slug, List<String> columns, List<Map<String, @Nullable Object>> rows) {

  static StubTable of(String slug, List<? extends Record> records) {
    if (records.isEmpty()) {
      throw new IllegalArgumentException("‘" + slug + "’ needs a row, or nobody knows its columns");
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    records.forEach(row -> rows.add(cells(row)));
    return new StubTable(slug, List.copyOf(rows.get(0).keySet()), List.copyOf(rows));
  }

  /** Rows of many tenants as one table. */
  static StubTable federated(String slug, Map<String, StubTable> byTenant) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    byTenant.forEach(
        (tenant, table) ->
            table.rows.forEach(
                row -> {
                  Map<String, @Nullable Object> with = new LinkedHashMap<>();
                  with.put("tenant", tenant);
                  with.putAll(row);
                  rows.add(with);
                }));
    List<String> columns =
        Stream.concat(
                Stream.of("tenant"), byTenant.values().stream().flatMap(t -> t.columns.stream()))
            .distinct()
            .toList();
    return new StubTable(slug, columns, rows);
  }

  /** Filters, sorts, then keeps the columns asked for. */
  StubTable answer(Map<String, List<String>> parameters) {
    one(parameters, "group").ifPresent(StubTable::refuse);
    Predicate<Map<String, @Nullable Object>> where =
        one(parameters, "where")
            .map(text -> StubWhere.parse(text, this::known))
            .orElse(row -> true);
    List<Map<String, @Nullable Object>> kept =
        new ArrayList<>(rows.stream().filter(where).toList());
    one(parameters, "order").ifPresent(order -> kept.sort(comparator(order)));
    List<String> selected = one(parameters, "select").map(this::names).orElse(columns);
    List<Map<String, @Nullable Object>> cut = new ArrayList<>();
    for (Map<String, @Nullable Object> row : kept) {
      Map<String, @Nullable Object> cells = new LinkedHashMap<>();
      selected.forEach(column -> cells.put(column, row.get(column)));
      cut.add(cells);
    }
    return new StubTable(slug, selected, cut);
  }

  String csv() {
    return Stream.concat(
            Stream.of(String.join(",", columns)),
            rows.stream()
                .map(
                    row ->
                        columns.stream()
                            .map(c -> quoted(row.get(c)))
                            .collect(Collectors.joining(","))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static Optional<String> one(Map<String, List<String>> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
  }

  private List<String> names(String list) {
    return Stream.of(list.split(",", -1)).map(name -> known(bare(name.strip()))).toList();
  }

  private Comparator<Map<String, @Nullable Object>> comparator(String orders) {
    return Stream.of(orders.split(",", -1))
        .map(order -> by(order.strip()))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private Comparator<Map<String, @Nullable Object>> by(String order) {
    String column = known(bare(order.replaceFirst(" (asc|desc)$", "")));
    Comparator<Map<String, @Nullable Object>> ascending =
        (a, b) -> StubWhere.compareCells(a.get(column), b.get(column));
    return order.endsWith(" desc") ? ascending.reversed() : ascending;
  }

  private String known(String column) {
    if (column.contains("(")) {
      return refuse(column);
    }
    if (!columns.contains(column)) {
      throw new StubProblem(400, "unknown-column", "The table has no column ‘" + column + "’.");
    }
    return column;
  }

  private static String bare(String name) {
    return name.startsWith("\"") && name.endsWith("\"") && name.length() > 1
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  private static String refuse(String what) {
    throw new UnsupportedOperationException(
        "StubPortal does not know " + what + ": test it against a running portal");
  }

  private static String quoted(@Nullable Object cell) {
    String text = cell == null ? "" : cell.toString();
    return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static Map<String, @Nullable Object> cells(Record row) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      cells.put(column(component.getName()), cell(value(row, component)));
    }
    return cells;
  }

  private static @Nullable Object value(Record row, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return cell(optional.orElse(null));
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    if (value == null || value instanceof Boolean || value instanceof String) {
      return value;
    }
    if (value instanceof TemporalAccessor || value instanceof Enum<?>) {
      return value.toString();
    }
    throw new IllegalArgumentException("no cell can hold a " + value.getClass().getSimpleName());
  }

  private static String column(String component) {
    return component.replaceAll("(\\p{Ll}|\\p{Nd})(\\p{Lu})", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
