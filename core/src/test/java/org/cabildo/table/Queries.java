package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cabildo.fuzz.Mutation;

/** Queries in the language of {@link TableQuery}, most of them well-formed, some spoilt. */
final class Queries {
  private static final int DEEPEST = 3;

  private Queries() {}

  /** Columns and constants that can be compared to them. */
  private static final List<List<List<String>>> FITTING =
      List.of(
          List.of(List.of("zona", "\"order\""), List.of("'Centro'", "''", "'\uD800'", "'\u0000'")),
          List.of(
              List.of("watts", "costo", "_row"),
              List.of("5", "-3.25", "1e400", "9223372036854775807", "9".repeat(70))),
          List.of(
              List.of("instalada", "revisada"),
              List.of(
                  "'2024-02-29'", "DATE('0000-01-01')", "TIMESTAMP('9999-12-31T23:59:59-18:00')")),
          List.of(List.of("hora"), List.of("'12:30'", "'23:59:59.999999999'", "hora")),
          List.of(List.of("lapso"), List.of("'25:00:00'", "'999999999:00:00'", "'12d 06:25:32'")),
          List.of(List.of("activa"), List.of("TRUE", "false")));

  /** Queries of tables like those of {@link QueryFuzzTest}. */
  static Arbitrary<TableQuery> any() {
    return Arbitraries.oneOf(loose(), rows(), groups());
  }

  /** Rows of conditions that fit their columns. */
  private static Arbitrary<TableQuery> rows() {
    return Combinators.combine(
            often(listed(keys())), filters(fitting(), 0), seldom(words()), often(listed(columns())))
        .as(
            (select, where, q, order) ->
                query(
                    select,
                    Optional.of(where),
                    q,
                    Optional.empty(),
                    Optional.empty(),
                    order,
                    OptionalInt.of(2)));
  }

  /** Groups of which figures are shown. */
  private static Arbitrary<TableQuery> groups() {
    Arbitrary<String> having =
        Combinators.combine(
                figures(), Arbitraries.of("<", "=", ">="), Arbitraries.of("0", "1.5", "1e300"))
            .as((figure, is, constant) -> figure + is + constant);
    return Combinators.combine(
            keys(), figures(), seldom(filters(fitting(), 0)), seldom(having), often(figures()))
        .as(
            (key, figure, where, most, order) ->
                query(
                    Optional.of(key + ", " + figure + " as x"),
                    where,
                    Optional.empty(),
                    Optional.of(key),
                    most,
                    order,
                    OptionalInt.empty()));
  }

  private static TableQuery query(
      Optional<String> select,
      Optional<String> where,
      Optional<String> q,
      Optional<String> group,
      Optional<String> having,
      Optional<String> order,
      OptionalInt limit) {
    return new TableQuery(select, where, q, group, having, order, limit, Optional.empty());
  }

  private static Arbitrary<TableQuery> loose() {
    return Combinators.combine(
            often(listed(named())),
            often(filters(conditions(operands(false)), 0)),
            seldom(Mutation.of(words(), 2)),
            seldom(listed(keys())),
            seldom(filters(conditions(operands(true)), 0)),
            often(listed(sorted())),
            Arbitraries.of(1, 2, 100, 50_000, 0, -1, Integer.MAX_VALUE).optional(0.5))
        .as(
            (select, where, q, group, having, order, limit) ->
                query(
                    select,
                    where,
                    q,
                    group,
                    having,
                    order,
                    limit.map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  private static Arbitrary<Optional<String>> often(Arbitrary<String> texts) {
    return Arbitraries.oneOf(texts, texts, texts, Mutation.of(texts, 2)).optional(0.6);
  }

  private static Arbitrary<Optional<String>> seldom(Arbitrary<String> texts) {
    return Arbitraries.oneOf(texts, texts, texts, Mutation.of(texts, 2)).optional(0.15);
  }

  private static Arbitrary<String> listed(Arbitrary<String> items) {
    return items.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(", ", list));
  }

  private static Arbitrary<String> columns() {
    return Arbitraries.of(
        "zona",
        "watts",
        "costo",
        "activa",
        "instalada",
        "revisada",
        "hora",
        "lapso",
        "lugar",
        "forma",
        "latitud",
        "longitud",
        "\"order\"",
        "_row",
        "_place");
  }

  private static Arbitrary<String> constants() {
    return Arbitraries.of(
        "5",
        "-3.25",
        "0.1",
        "1e400",
        "1e-400",
        "9223372036854775807",
        "99999999999999999999",
        "9".repeat(70),
        "0." + "1".repeat(50),
        "'Centro'",
        "''",
        "'%'",
        "'_ñ%'",
        "'\\'",
        "'\uD800'",
        "'\u0000'",
        "'2024-02-29'",
        "'2024-01-01T10:00:00'",
        "'12:30'",
        "'25:00:00'",
        "'999999999:00:00'",
        "'PT9223372036854775807S'",
        "'12d 06:25:32'",
        "DATE('2024-02-29')",
        "DATE('+999999999-12-31')",
        "DATE('-0001-01-01')",
        "TIMESTAMP('2024-01-01T10:00:00Z')",
        "TIMESTAMP('-999999999-01-01T00:00:00')",
        "TIMESTAMP('+999999999-12-31T23:59:59-18:00')",
        "TRUE",
        "false");
  }

  private static Arbitrary<String> parts() {
    Arbitrary<String> part =
        Arbitraries.of("year", "quarter", "MONTH", "week", "day", "hour", "weekday");
    return Arbitraries.oneOf(
        Combinators.combine(part, columns()).as((p, c) -> p + "(" + c + ")"),
        Combinators.combine(part, columns()).as((p, c) -> "date_trunc('" + p + "', " + c + ")"));
  }

  private static Arbitrary<String> figures() {
    Arbitrary<String> figure =
        Arbitraries.of("count", "sum", "avg", "min", "max", "median", "stddev");
    return Arbitraries.oneOf(
        Arbitraries.just("count(*)"),
        columns().map(c -> "count(distinct " + c + ")"),
        Combinators.combine(figure, columns()).as((f, c) -> f + "(" + c + ")"));
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.oneOf(columns(), columns(), parts());
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(columns(), parts(), figures());
  }

  private static Arbitrary<String> named() {
    return Combinators.combine(values(), Arbitraries.of("", "", "", " as n", " AS \"a \"\"b\""))
        .as(String::concat);
  }

  private static Arbitrary<String> sorted() {
    return Combinators.combine(values(), Arbitraries.of("", " desc", " ASC")).as(String::concat);
  }

  private static Arbitrary<String> operands(boolean ofGroups) {
    Arbitrary<String> folded =
        Combinators.combine(
                Arbitraries.of("casei", "ACCENTI"), Arbitraries.oneOf(columns(), constants()))
            .as((f, of) -> f + "(" + of + ")");
    return ofGroups
        ? Arbitraries.oneOf(figures(), figures(), columns(), constants())
        : Arbitraries.oneOf(columns(), columns(), constants(), parts(), folded);
  }

  private static Arbitrary<String> filters(Arbitrary<String> conditions, int depth) {
    Arbitrary<String> simple = Arbitraries.oneOf(conditions, conditions, regions());
    if (depth == DEEPEST) {
      return simple;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> filters(conditions, depth + 1));
    return Arbitraries.oneOf(
        simple,
        simple,
        inner.map(f -> "NOT (" + f + ")"),
        Combinators.combine(inner, Arbitraries.of(" AND ", " or "), inner)
            .as((a, and, b) -> "(" + a + and + b + ")"));
  }

  /** Conditions that compare what can be compared. */
  private static Arbitrary<String> fitting() {
    List<Arbitrary<String>> all =
        new ArrayList<>(
            List.of(
                Arbitraries.of("zona LIKE '%a_'", "casei(zona) LIKE '_E%\\\\'", "zona LIKE ''"),
                columns().map(c -> c + " IS NULL")));
    FITTING.forEach(
        one -> all.add(conditions(Arbitraries.of(one.get(0)), Arbitraries.of(one.get(1)))));
    return Arbitraries.oneOf(all);
  }

  private static Arbitrary<String> conditions(Arbitrary<String> left, Arbitrary<String> right) {
    return Arbitraries.oneOf(
        Combinators.combine(left, Arbitraries.of("=", "<>", "<", ">="), right)
            .as((a, is, b) -> a + is + b),
        Combinators.combine(right, Arbitraries.of("=", "<>", "<=", ">"), left)
            .as((a, is, b) -> a + is + b),
        Combinators.combine(left, right, right).as((a, b, c) -> a + " BETWEEN " + b + " AND " + c),
        Combinators.combine(left, right, right).as((a, b, c) -> a + " IN (" + b + ", " + c + ")"));
  }

  private static Arbitrary<String> conditions(Arbitrary<String> operands) {
    Arbitrary<String> sign = Arbitraries.of("=", "<>", "<", "<=", ">", ">=");
    return Arbitraries.oneOf(
        Combinators.combine(operands, sign, operands).as((a, is, b) -> a + " " + is + " " + b),
        Combinators.combine(operands, sign, operands).as((a, is, b) -> a + " " + is + " " + b),
        Combinators.combine(operands, operands, operands)
            .as((a, b, c) -> a + " BETWEEN " + b + " AND " + c),
        Combinators.combine(operands, operands.list().ofMinSize(1).ofMaxSize(3))
            .as((a, list) -> a + " NOT IN (" + String.join(", ", list) + ")"),
        Combinators.combine(operands, operands).as((a, b) -> a + " like " + b),
        operands.map(a -> a + " IS NOT NULL"),
        Arbitraries.of("TRUE", "FALSE"));
  }

  private static Arbitrary<String> regions() {
    Arbitrary<String> area =
        Arbitraries.of(
            "BBOX(-97, 19, -96, 20)",
            "BBOX(-180, -90, 180, 90)",
            "BBOX(19, -97, 20, -96)",
            "POLYGON((-97 19, -96 19, -96 20, -97 19))",
            "POLYGON((0 0, 0 0, 0 0, 0 0))",
            "POLYGON((-180 -90, 180 -90, 180 90, -180 -90), (1e-9 0, 1 1, 0 1, 1e-9 0))",
            "POLYGON((-97 19, -96 19))");
    Arbitrary<String> circle =
        Arbitraries.of(
            "POINT(-96.9 19.5), 500",
            "POINT(180 -90), 20040000",
            "POINT(0 0), 0",
            "POINT(0 90), 1e-300",
            "POINT(-96.9 19.5), -1");
    return Arbitraries.oneOf(
        Combinators.combine(columns(), area).as((c, a) -> "S_INTERSECTS(" + c + ", " + a + ")"),
        Combinators.combine(columns(), circle).as((c, a) -> "S_DWITHIN(" + c + ", " + a + ")"));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of("centro", "CÉNTRO nórte", "\"a b\" 5", "2024-02-29", "0.1 \"", "", "%");
  }
}
