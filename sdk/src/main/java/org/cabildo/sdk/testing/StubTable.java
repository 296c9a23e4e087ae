package org.cabildo.sdk.testing;

import java.lang.reflect.InaccessibleObjectException;
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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

  /** Filters, groups, sorts, then keeps the columns asked for. */
  StubTable answer(Map<String, List<String>> parameters) {
    List<Map<String, @Nullable Object>> kept = kept(parameters);
    StubSelect select =
        one(parameters, "select")
            .map(text -> StubSelect.parse(text, this::known))
            .orElseGet(this::everything);
    List<String> group =
        one(parameters, "group").map(StubTable::names).orElse(List.of()).stream()
            .map(name -> known(select.column(name)))
            .toList();
    Optional<String> order = one(parameters, "order");
    if (select.hasFigures() || !group.isEmpty()) {
      select.requireIn(group);
      StubTable all = new StubTable(slug, select.names(), select.groups(kept, group));
      StubTable groups = new StubTable(slug, all.columns, all.passing(one(parameters, "having")));
      return new StubTable(slug, groups.columns, groups.sorted(order, UnaryOperator.identity()));
    }
    List<Map<String, @Nullable Object>> cut =
        new StubTable(slug, columns, kept)
            .sorted(order, select::column).stream().map(select::row).toList();
    return new StubTable(slug, select.names(), cut);
  }

  /** The rows that {@code where} and {@code q} keep. */
  List<Map<String, @Nullable Object>> kept(Map<String, List<String>> parameters) {
    Predicate<Map<String, @Nullable Object>> words =
        one(parameters, "q").map(StubWords::parse).orElse(row -> true);
    return passing(one(parameters, "where")).stream().filter(words).toList();
  }

  private List<Map<String, @Nullable Object>> passing(Optional<String> condition) {
    Predicate<Map<String, @Nullable Object>> filter =
        condition.map(text -> StubWhere.parse(text, this::known)).orElse(row -> true);
    return rows.stream().filter(filter).toList();
  }

  private StubSelect everything() {
    return new StubSelect(columns.stream().map(c -> new StubSelect.Item("", c, c)).toList());
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

  static List<String> names(String list) {
    StubTokens tokens = new StubTokens(list);
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.name());
    } while (tokens.accept(","));
    return names;
  }

  private List<Map<String, @Nullable Object>> sorted(
      Optional<String> orders, UnaryOperator<String> column) {
    if (orders.isEmpty()) {
      return rows;
    }
    StubTokens tokens = new StubTokens(orders.get());
    List<Comparator<Map<String, @Nullable Object>>> keys = new ArrayList<>();
    do {
      String name = known(column.apply(tokens.name()));
      Comparator<@Nullable Object> cells =
          tokens.accept("desc") ? StubWhere::compareDescending : StubWhere::compareCells;
      tokens.accept("asc");
      keys.add((one, other) -> cells.compare(one.get(name), other.get(name)));
    } while (tokens.accept(","));
    return rows.stream().sorted(keys.stream().reduce(Comparator::thenComparing).get()).toList();
  }

  String known(String column) {
    if (!columns.contains(column)) {
      throw new StubProblem(400, "unknown-column", "The table has no column ‘" + column + "’.");
    }
    return column;
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
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          "%s cannot be read from outside its module. Add to module-info.java: opens %s to org.cabildo.sdk;"
              .formatted(row.getClass().getSimpleName(), row.getClass().getPackageName()),
          e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return cell(optional.orElse(null));
    }
    if (value instanceof OptionalInt whole) {
      return whole.isPresent() ? BigDecimal.valueOf(whole.getAsInt()) : null;
    }
    if (value instanceof OptionalLong whole) {
      return whole.isPresent() ? BigDecimal.valueOf(whole.getAsLong()) : null;
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? BigDecimal.valueOf(number.getAsDouble()) : null;
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
