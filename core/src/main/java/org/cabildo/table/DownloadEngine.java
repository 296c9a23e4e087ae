package org.cabildo.table;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.OptionalLong;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Answers whole queries on one table, not cut into pages. */
final class DownloadEngine {
  private final Engines engines;
  private final Totals totals;

  DownloadEngine(Engines engines, Totals totals) {
    this.engines = engines;
    this.totals = totals;
  }

  RowStream export(TableFile table, Path parquet, TableQuery query) {
    return export(table, parquet, wholeAnswer(table, query), query);
  }

  RowStream features(TableFile table, Path parquet, TableQuery query) {
    QueryPlan plan = Placement.first(wholeAnswer(table, query), table.schema());
    return export(table, parquet, plan, query);
  }

  RowStream sample(TableFile table, Path parquet, TableQuery query, int most) {
    QueryPlan plan = Placement.first(wholeAnswer(table, query), table.schema());
    if (plan.grouped()) {
      throw new IllegalArgumentException("a sample is of rows");
    }
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    return whole(Answer.of(table, plan, query), sql, sql.sample(most));
  }

  Path parquet(TableFile table, Path parquet, TableQuery query) {
    QueryPlan plan = wholeAnswer(table, query);
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    Path target = engines.scratch();
    SqlText copy =
        sql.named(limit(query))
            .inside("COPY (", ") TO " + DuckDb.quoted(target.toString()))
            .add(" (FORMAT parquet, COMPRESSION zstd)");
    return engines.ask(
        table.rows() * plan.items().size(),
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(copy.text())) {
            copy.bindTo(statement);
            statement.setQueryTimeout(engines.limits().seconds());
            statement.execute();
            return target;
          }
        });
  }

  RowBatches batches(TableFile table, Path parquet, TableQuery query) {
    QueryPlan plan = wholeAnswer(table, query);
    SqlText statement = new PlanSql(plan, ParquetUnion.of(parquet)).named(limit(query));
    int seconds = engines.limits().seconds();
    return engines.open(
        QueryLane.DOWNLOAD, source -> RowBatches.run(source, statement, plan.columns(), seconds));
  }

  private RowStream export(TableFile table, Path parquet, QueryPlan plan, TableQuery query) {
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    return whole(Answer.of(table, plan, query), sql, sql.all(limit(query)));
  }

  private RowStream whole(Answer answer, PlanSql sql, SqlText statement) {
    QueryPlan plan = answer.plan();
    QueryLane lane = plan.grouped() ? engines.lane(answer.work()) : QueryLane.DOWNLOAD;
    return engines.open(
        lane,
        source -> {
          OptionalLong total = totals.of(source.connection(), answer, sql);
          PagePlan whole = PagePlan.WHOLE;
          DuckRows.Page all =
              new DuckRows.Page(whole.after(), Optional.empty(), whole.fingerprint(), total);
          return DuckRows.run(source, statement, plan, all, engines.limits().seconds());
        });
  }

  private static QueryPlan wholeAnswer(TableFile table, TableQuery query) {
    if (query.after().isPresent()) {
      throw Problem.of(ErrorCode.UNKNOWN_PARAMETER).with("parameter", "after");
    }
    return QueryPlan.of(table, query);
  }

  private Optional<Integer> limit(TableQuery query) {
    return query.limit().isPresent()
        ? Optional.of(PagePlan.limit(query, engines.limits()))
        : Optional.empty();
  }
}
