package org.cabildo.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a query says, before it is sent. */
record Clauses(
    List<Field> select,
    List<Filter> where,
    List<String> words,
    List<Field> group,
    List<Aggregate> aggregates,
    List<Filter> having,
    List<Order> order) {

  static final Clauses NONE =
      new Clauses(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  Clauses select(List<Field> more) {
    return new Clauses(joined(select, more), where, words, group, aggregates, having, order);
  }

  Clauses where(List<Filter> more) {
    return new Clauses(select, joined(where, more), words, group, aggregates, having, order);
  }

  Clauses words(String more) {
    return new Clauses(
        select, where, joined(words, List.of(more)), group, aggregates, having, order);
  }

  Clauses group(List<Field> more) {
    return new Clauses(select, where, words, joined(group, more), aggregates, having, order);
  }

  Clauses aggregate(List<Aggregate> more) {
    return new Clauses(select, where, words, group, joined(aggregates, more), having, order);
  }

  Clauses having(List<Filter> more) {
    return new Clauses(select, where, words, group, aggregates, joined(having, more), order);
  }

  Clauses order(List<Order> more) {
    return new Clauses(select, where, words, group, aggregates, having, joined(order, more));
  }

  /** What is grouped by is also selected, unless it is selected already. */
  Address in(Address address) {
    Stream<String> groups =
        group.stream()
            .filter(field -> select.stream().noneMatch(s -> s.toString().equals(field.toString())))
            .map(Field::toString);
    Stream<String> columns =
        Stream.of(
                select.stream().map(Field::toString),
                groups,
                aggregates.stream().map(Aggregate::toString))
            .flatMap(part -> part);
    return address
        .with("select", text(columns, ", "))
        .with("where", all(where))
        .with("q", text(words.stream(), " "))
        .with("group", text(group.stream().map(Field::grouping), ", "))
        .with("having", all(having))
        .with("order", text(order.stream().map(Order::toString), ", "));
  }

  private static Optional<String> all(List<Filter> filters) {
    return filters.stream().reduce(Filter::and).map(Filter::toString);
  }

  private static Optional<String> text(Stream<String> parts, String separator) {
    return Optional.of(parts.collect(Collectors.joining(separator))).filter(t -> !t.isEmpty());
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
