package org.cabildo.sdk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.sdk.Results.Page;
import org.jspecify.annotations.Nullable;

/**
 * A question to a table. Each method returns a new query with one clause more, so a query may be
 * kept, shared and refined; nothing is sent before its rows are read.
 *
 * <pre>{@code
 * record Lamp(String zona, int watts, LocalDate instalada) {}
 *
 * for (Lamp lamp : xalapa.table("alumbrado")
 *     .where(field("zona").is("Centro"), field("watts").greaterThan(70))
 *     .orderBy(field("instalada").descending())
 *     .rows(Lamp.class)) {
 *   System.out.println(lamp);
 * }
 * }</pre>
 *
 * @param <Q> the kind of query itself
 */
public abstract sealed class Query<Q extends Query<Q>> permits TableQuery, FederatedQuery {
  private static final int PAGE = 1000;

  final Wire wire;
  final Clauses clauses;

  Query(Wire wire, Clauses clauses) {
    this.wire = wire;
    this.clauses = clauses;
  }

  /** The same question with other clauses. */
  abstract Q with(Clauses clauses);

  /** Where its rows are asked for, without the clauses. */
  abstract Address address();

  /**
   * {@return a query that keeps only the rows that pass all these filters, and those of before}
   *
   * @param filters such as {@code field("watts").greaterThan(70)}
   */
  public Q where(Filter... filters) {
    return with(clauses.where(List.of(filters)));
  }

  /**
   * {@return a query that keeps only the rows that contain all these words, each in any column}
   *
   * <p>Case and accents do not count, and part of a word is enough.
   *
   * @param words separated by blanks; those in double quotes stay together
   */
  public Q search(String words) {
    return with(clauses.words(words));
  }

  /**
   * {@return a query that answers these columns too; all columns unless any are named}
   *
   * @param columns their names
   */
  public Q select(String... columns) {
    return select(fields(columns));
  }

  /**
   * {@return a query that answers these columns too; all columns unless any are named}
   *
   * @param columns such as {@code field("instalada").year().as("anio")}
   */
  public Q select(Field... columns) {
    return with(clauses.select(List.of(columns)));
  }

  /**
   * {@return a query with one row for each different value of these columns; they are answered too}
   *
   * @param columns their names
   */
  public Q groupBy(String... columns) {
    return groupBy(fields(columns));
  }

  /**
   * {@return a query with one row for each different value of these columns; they are answered too}
   *
   * @param columns such as {@code field("instalada").year().as("anio")}
   */
  public Q groupBy(Field... columns) {
    return with(clauses.group(List.of(columns)));
  }

  /**
   * {@return a query that answers these numbers too; of all rows unless grouped}
   *
   * @param aggregates such as {@code sum("aprobado").as("total")}
   */
  public Q aggregate(Aggregate... aggregates) {
    return with(clauses.aggregate(List.of(aggregates)));
  }

  /**
   * {@return a query that keeps only the groups that pass all these filters, and those of before}
   *
   * @param filters of keys and figures by their names, such as {@code field("total").atLeast(100)}
   */
  public Q having(Filter... filters) {
    return with(clauses.having(List.of(filters)));
  }

  /**
   * {@return a query whose rows come in this order; the order of the file unless any is given}
   *
   * @param orders the first decides, the next among equals
   */
  public Q orderBy(Order... orders) {
    return with(clauses.order(List.of(orders)));
  }

  /**
   * {@return the rows as records} A component takes the column of its name; {@code installedOn}
   * also takes {@code installed_on}. An empty cell needs a component of type {@code Optional} or
   * {@code OptionalInt} and the like, or one that is {@code @Nullable}. Columns without a component
   * are left out.
   *
   * @param <T> the record
   * @param type its class
   * @throws IllegalArgumentException if a component is of a type that no cell can become
   */
  public <T extends Record> Results<T> rows(Class<T> type) {
    return rows(RecordMapper.of(type));
  }

  /**
   * {@return the rows as whatever a function makes of them}
   *
   * @param <T> what a row becomes
   * @param mapper called once per row
   */
  public <T> Results<T> rows(RowMapper<T> mapper) {
    return Results.of(
        size -> page(clauses.in(address()).with("limit", size), mapper, Optional.empty(), 0), PAGE);
  }

  /** {@return the rows as they are} */
  public Results<Row> rows() {
    return rows(row -> row);
  }

  /** {@return how many rows the whole answer has} Sends one request. */
  public long count() {
    return wire.ask(clauses.in(address()).with("limit", 1)).count("total");
  }

  /** The next page continues in the version that the first page came from. */
  private <T> Page<T> page(
      Address question, RowMapper<T> mapper, Optional<String> cursor, long before) {
    Json answer = wire.ask(question.with("after", cursor));
    List<T> items = mapped(answer, mapper, before);
    Address sameVersion = cursor.isEmpty() ? pinned(question, answer) : question;
    Optional<Supplier<Page<T>>> next =
        answer
            .text("next")
            .map(
                after ->
                    () -> page(sameVersion, mapper, Optional.of(after), before + items.size()));
    return new Page<>(items, next);
  }

  /** A query may hold on to what the first page told. */
  Address pinned(Address question, Json firstPage) {
    return question;
  }

  static <T> List<T> mapped(Json answer, RowMapper<T> mapper, long before) {
    return mapped(answer.list("rows", Json::cells), mapper, before);
  }

  static <T> List<T> mapped(
      List<Map<String, @Nullable Object>> cells, RowMapper<T> mapper, long before) {
    List<T> items = new ArrayList<>(cells.size());
    for (Map<String, @Nullable Object> row : cells) {
      items.add(mapper.map(new Row(row, before + items.size() + 1)));
    }
    return List.copyOf(items);
  }

  private static Field[] fields(String... columns) {
    return Arrays.stream(columns).map(Field::of).toArray(Field[]::new);
  }
}
