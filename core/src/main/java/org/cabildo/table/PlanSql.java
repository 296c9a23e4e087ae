package org.cabildo.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.table.ParsedQuery.Direction;
import org.jspecify.annotations.Nullable;

/** Writes a {@link QueryPlan} as SQL over {@code from}, a table expression. */
final class PlanSql {
  // No column of a table begins like this, so that no name means two things.
  private static final String ITEM = "_c";
  private static final String KEY = "_k";

  private final QueryPlan plan;
  private final String from;

  PlanSql(QueryPlan plan, String from) {
    this.plan = plan;
    this.from = from;
  }

  /** How many rows fulfil the condition. */
  SqlText count() {
    return where(new SqlText().add("SELECT count(*) FROM " + from));
  }

  /**
   * How often each value occurs in the rows that fulfil the condition, of each of these columns:
   * the columns, of which one counts, which one, how often, how many values it has, how often
   * altogether. The most frequent ones of each, in order.
   */
  SqlText counts(List<Expression> columns, int most) {
    SqlText sql = new SqlText().add("SELECT ");
    String names =
        IntStream.range(0, columns.size())
            .mapToObj(i -> ITEM + i)
            .collect(Collectors.joining(", "));
    sql.add(names + ", f, n, count(*) OVER one, CAST(sum(n) OVER one AS BIGINT) FROM (SELECT ");
    for (int i = 0; i < columns.size(); i++) {
      sql.expression(columns.get(i)).add(" AS " + ITEM + i + ", ");
    }
    sql.add("CASE ");
    for (int i = 0; i < columns.size(); i++) {
      sql.add("WHEN grouping(").expression(columns.get(i)).add(") = 0 THEN " + i + " ");
    }
    where(sql.add("END AS f, count(*) AS n FROM " + from)).add(" GROUP BY GROUPING SETS (");
    for (int i = 0; i < columns.size(); i++) {
      sql.add(i == 0 ? "(" : ", (").expression(columns.get(i)).add(")");
    }
    String order = names.replace(",", " NULLS LAST,") + " NULLS LAST";
    return sql.add(")) WINDOW one AS (PARTITION BY f)")
        .add(
            " QUALIFY row_number() OVER (PARTITION BY f ORDER BY n DESC, " + order + ") <= " + most)
        .add(" ORDER BY f, n DESC, " + order);
  }

  /** Every row, for a download; behind the shown columns, the number of groups if grouped. */
  SqlText all(Optional<Integer> limit) {
    SqlText sql = plan.grouped() ? groups() : where(rows(new SqlText()));
    if (!plan.fileOrder()) {
      order(sql);
    }
    limit.ifPresent(l -> sql.add(" LIMIT " + l));
    return sql;
  }

  /**
   * Some of the rows, spread over all that fulfil the condition and always the same: by Fibonacci
   * hashing of their numbers (Knuth, The Art of Computer Programming, 6.4), which puts any row
   * numbers that follow each other far apart.
   */
  SqlText sample(int most) {
    return where(rows(new SqlText()))
        .add(" ORDER BY (_row % 2147483648) * 1327217885 % 2147483648 LIMIT " + most);
  }

  /** Every row with the names of the answer's columns and nothing else. */
  SqlText named(Optional<Integer> limit) {
    String shown =
        IntStream.range(0, plan.columns().size())
            .mapToObj(i -> ITEM + i + " AS " + DuckDb.identifier(plan.columns().get(i).name()))
            .collect(Collectors.joining(", "));
    return all(limit).inside("SELECT " + shown + " FROM (", ")");
  }

  /**
   * One page and one row more; behind the shown columns, the sort keys, or the number of groups if
   * grouped.
   */
  SqlText page(RowCursor after, int limit) {
    SqlText sql = plan.grouped() ? groups() : rowsAfter(after, limit);
    if (!asFiled()) {
      order(sql);
    }
    sql.add(" LIMIT " + (limit + 1L));
    return after.keys().isEmpty() && after.shown() > 0 ? sql.add(" OFFSET " + after.shown()) : sql;
  }

  /** Whether the engine gives the rows in the order of the plan by itself, and may stop early. */
  private boolean asFiled() {
    return plan.fileOrder() && plan.keys().size() == 1;
  }

  private SqlText rowsAfter(RowCursor after, int limit) {
    SqlText sql = rows(new SqlText());
    Optional<Filter.Between> window = window(plan, after, limit);
    if (window.isPresent()) {
      String low = window.get().low().text();
      return sql.add(" WHERE _row BETWEEN " + low + " AND " + window.get().high().text());
    }
    where(sql);
    if (!after.keys().isEmpty()) {
      sql.add(plan.filtered() ? " AND " : " WHERE ");
      behind(sql, after.keys());
    }
    return sql;
  }

  /** The numbers of the rows of a page, when every row of a table is shown in the file's order. */
  static Optional<Filter.Between> window(QueryPlan plan, RowCursor after, int limit) {
    boolean numbered = plan.keys().size() == 1 && plan.fileOrder() && !plan.filtered();
    if (!numbered || (after.shown() > 0 && after.keys().isEmpty())) {
      return Optional.empty();
    }
    long last = after.keys().isEmpty() ? 0 : ((Number) after.keys().get(0)).longValue();
    return Optional.of(
        new Filter.Between(
            new Expression.Column(ColumnNames.ROW, 1),
            new Expression.Constant(last + 1, 1),
            new Expression.Constant(last + limit + 1, 1)));
  }

  private SqlText rows(SqlText sql) {
    return keys(items(sql)).add(" FROM " + from);
  }

  private SqlText items(SqlText sql) {
    sql.add("SELECT ");
    for (int i = 0; i < plan.items().size(); i++) {
      sql.add(i == 0 ? "" : ", ").expression(plan.items().get(i).value()).add(" AS " + ITEM + i);
    }
    return sql;
  }

  private SqlText keys(SqlText sql) {
    for (int i = 0; i < plan.keys().size(); i++) {
      sql.add(", ").expression(plan.keys().get(i).value()).add(" AS " + KEY + i);
    }
    return sql;
  }

  /** Without a query in a query: to read and to plan one takes longer than to count the groups. */
  private SqlText groups() {
    SqlText sql = items(new SqlText()).add(", count(*) OVER ()");
    where(keys(sql).add(" FROM " + from));
    for (int i = 0; i < plan.group().size(); i++) {
      sql.add(i == 0 ? " GROUP BY " : ", ").expression(plan.group().get(i));
    }
    plan.having().ifPresent(filter -> sql.add(" HAVING ").filter(filter));
    return sql;
  }

  private SqlText where(SqlText sql) {
    plan.where().ifPresent(filter -> sql.add(" WHERE ").filter(filter));
    for (int i = 0; i < plan.words().size(); i++) {
      sql.add(i == 0 && plan.where().isEmpty() ? " WHERE " : " AND ");
      plan.words().get(i).addTo(sql);
    }
    return sql;
  }

  private SqlText order(SqlText sql) {
    for (int i = 0; i < plan.keys().size(); i++) {
      String direction = plan.keys().get(i).direction().name();
      sql.add(i == 0 ? " ORDER BY " : ", ").add(KEY + i + " " + direction + " NULLS LAST");
    }
    return sql;
  }

  /** Rows behind the one with these keys: later in the first key, or equal in it and so on. */
  private void behind(SqlText sql, List<@Nullable Object> last) {
    sql.add("(");
    for (int i = 0; i < last.size(); i++) {
      sql.add(i == 0 ? "(" : " OR (");
      for (int j = 0; j < i; j++) {
        sql.expression(plan.keys().get(j).value());
        equal(sql, last.get(j)).add(" AND ");
      }
      later(sql, plan.keys().get(i), last.get(i));
      sql.add(")");
    }
    sql.add(")");
  }

  private static SqlText equal(SqlText sql, @Nullable Object value) {
    return value == null ? sql.add(" IS NULL") : sql.add(" = ").bind(value);
  }

  private static void later(SqlText sql, QueryPlan.Key key, @Nullable Object value) {
    if (value == null) {
      sql.add("FALSE");
      return;
    }
    sql.add("(").expression(key.value());
    sql.add(key.direction() == Direction.ASC ? " > " : " < ").bind(value);
    sql.add(" OR ").expression(key.value()).add(" IS NULL)");
  }
}
