package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.problem.Problem;

/**
 * A query as it was written, grammar checked, columns not.
 *
 * @param select what to show; empty means every column
 * @param where which rows
 * @param words what a row must contain, folded by {@link SearchWords}
 * @param group by what to count
 * @param having which groups
 * @param order in which order
 */
record ParsedQuery(
    List<Item> select,
    Optional<Filter> where,
    List<String> words,
    List<Expression> group,
    Optional<Filter> having,
    List<Order> order) {
  /** Most items of select, and of group and order together. */
  static final int MOST_ITEMS = 2_000;

  private static final int MOST_KEYS = 32;

  /** A shown value and its name. */
  record Item(Expression value, String name) {}

  /** A key to sort by. */
  record Order(Expression value, Direction direction) {}

  /** Which end comes first; absent values come last both ways. */
  enum Direction {
    ASC,
    DESC
  }

  static ParsedQuery of(TableQuery query) {
    return new ParsedQuery(
        query.select().map(select -> items(select, "select")).orElse(List.of()),
        query.where().map(FilterParser::where),
        query.q().map(SearchWords::of).orElse(List.of()),
        query.group().map(ParsedQuery::keys).orElse(List.of()),
        query.having().map(FilterParser::having),
        query.order().map(ParsedQuery::orders).orElse(List.of()));
  }

  /** The same rows, neither grouped nor sorted. */
  ParsedQuery rowsOnly() {
    return new ParsedQuery(List.of(), where, words, List.of(), Optional.empty(), List.of());
  }

  /** Values with their names, as {@code select} has them; {@code in} is the parameter. */
  static List<Item> items(String text, String in) {
    Tokens tokens = new Tokens(text, in);
    ExpressionParser expressions = new ExpressionParser(tokens);
    List<Item> items = new ArrayList<>();
    do {
      if (items.size() == MOST_ITEMS) {
        throw tooMany(tokens, MOST_ITEMS);
      }
      Expression value = expressions.value();
      String name = tokens.takeWord("as") ? tokens.expectName("alias").text() : defaultName(value);
      items.add(new Item(value, name));
    } while (tokens.takeSign(","));
    tokens.expectEnd();
    return items;
  }

  private static String defaultName(Expression value) {
    if (value instanceof Expression.Aggregate a) {
      String figure = a.figure().key();
      return a.of().map(of -> figure + "_" + of.text()).orElse(figure);
    }
    if (value instanceof Expression.Part p) {
      return p.unit().key() + "_" + p.of().text();
    }
    if (value instanceof Expression.Truncated t) {
      return t.unit().key() + "_" + t.of().text();
    }
    return value.text();
  }

  private static List<Expression> keys(String group) {
    Tokens tokens = new Tokens(group, "group");
    ExpressionParser expressions = new ExpressionParser(tokens);
    List<Expression> keys = new ArrayList<>();
    do {
      if (keys.size() == MOST_KEYS) {
        throw tooMany(tokens, MOST_KEYS);
      }
      keys.add(expressions.value());
    } while (tokens.takeSign(","));
    tokens.expectEnd();
    return keys;
  }

  private static List<Order> orders(String order) {
    Tokens tokens = new Tokens(order, "order");
    ExpressionParser expressions = new ExpressionParser(tokens);
    List<Order> orders = new ArrayList<>();
    do {
      if (orders.size() == MOST_KEYS) {
        throw tooMany(tokens, MOST_KEYS);
      }
      Expression value = expressions.value();
      Direction direction = tokens.takeWord("desc") ? Direction.DESC : Direction.ASC;
      if (direction == Direction.ASC) {
        tokens.takeWord("asc");
      }
      orders.add(new Order(value, direction));
    } while (tokens.takeSign(","));
    tokens.expectEnd();
    return orders;
  }

  private static Problem tooMany(Tokens tokens, int limit) {
    return Problem.invalid(tokens.in(), "too-many")
        .with("limit", limit)
        .with("position", tokens.peek().at());
  }
}
