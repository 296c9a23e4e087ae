package org.cabildo.table;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cabildo.problem.Problem;
import org.cabildo.table.ParsedQuery.Item;

/** Counts the values of columns in the rows that a query is about, before they are grouped. */
final class FacetEngine {
  private static final String IN = "facets";
  private final Engines engines;
  private final KnownAnswers answers;

  FacetEngine(Engines engines, KnownAnswers answers) {
    this.engines = engines;
    this.answers = answers;
  }

  List<Facet> facets(TableFile table, Path parquet, TableQuery query, String named) {
    List<Item> items = ParsedQuery.items(named, IN);
    Columns columns = new Columns(table.schema());
    List<FieldType> types = types(items, columns);
    QueryPlan plan = QueryPlan.ofRows(columns, query);
    Answer answer = Answer.of(table, plan, query);
    return answers.facets(
        answer,
        named,
        () -> count(answer, new PlanSql(plan, ParquetUnion.of(parquet)), items, types));
  }

  private List<Facet> count(Answer answer, PlanSql sql, List<Item> items, List<FieldType> types) {
    SqlText counts = sql.counts(items.stream().map(Item::value).toList(), Facet.MOST_VALUES);
    return engines.ask(
        answer.work() + answer.rows() * items.size(),
        connection -> {
          try (Asked asked = Asked.of(connection, counts, engines.limits().seconds())) {
            return read(asked.rows(), items, types);
          }
        });
  }

  private static List<FieldType> types(List<Item> items, Columns columns) {
    TypeCheck check = new TypeCheck(columns, IN);
    if (items.size() > Facet.MOST_FACETS) {
      throw Problem.invalid(IN, "too-many")
          .with("limit", Facet.MOST_FACETS)
          .with("position", items.get(Facet.MOST_FACETS).value().at());
    }
    Set<String> names = new HashSet<>();
    Set<String> values = new HashSet<>();
    List<FieldType> types = new ArrayList<>();
    for (Item item : items) {
      types.add(check.countable(item.value()));
      boolean named = names.add(item.name());
      if (!values.add(item.value().text()) || !named) {
        throw Problem.invalid(IN, "repeated")
            .with("column", item.name())
            .with("position", item.value().at());
      }
    }
    return types;
  }

  /** Rows come facet by facet, most frequent value first. */
  private static List<Facet> read(ResultSet row, List<Item> items, List<FieldType> types)
      throws SQLException {
    List<List<Facet.ValueCount>> values = new ArrayList<>();
    List<Facet.Rest> rests = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      values.add(new ArrayList<>());
      rests.add(new Facet.Rest(0, 0));
    }
    int behind = items.size();
    while (row.next()) {
      int facet = row.getInt(behind + 1);
      long rows = row.getLong(behind + 2);
      Facet.Rest before =
          values.get(facet).isEmpty()
              ? new Facet.Rest(row.getLong(behind + 3), row.getLong(behind + 4))
              : rests.get(facet);
      values.get(facet).add(value(row, facet, types.get(facet), rows));
      rests.set(facet, new Facet.Rest(before.values() - 1, before.rows() - rows));
    }
    List<Facet> facets = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      facets.add(
          new Facet(items.get(i).name(), types.get(i), List.copyOf(values.get(i)), rests.get(i)));
    }
    return facets;
  }

  private static Facet.ValueCount value(ResultSet row, int facet, FieldType type, long rows)
      throws SQLException {
    return new Facet.ValueCount(Values.read(row, facet + 1, type), rows);
  }
}
