package org.cabildo.table;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.cabildo.table.Explanation.Limit;
import org.cabildo.table.Explanation.Operator;
import org.cabildo.table.Explanation.Plan;
import org.cabildo.table.RowGroup.Chunk;
import org.duckdb.DuckDBConnection;

/** Tells what a query would take: the engine's plan, and what the file's metadata say. */
final class ExplainEngine {
  private final Engines engines;
  private final EngineSettings settings;

  ExplainEngine(Engines engines, EngineSettings settings) {
    this.engines = engines;
    this.settings = settings;
  }

  Explanation explain(TableFile table, Path parquet, TableQuery query) {
    Answer answer = Answer.of(table, query);
    PagePlan page = PagePlan.of(answer.plan(), answer.ids(), query, engines.limits());
    return engines.ask(0, connection -> explain(connection, table, parquet, answer.plan(), page));
  }

  /** The limits of the tenant in scope. */
  Explanation.Limits limits() {
    TenantLimits own = engines.limits();
    return new Explanation.Limits(own.seconds(), settings.memoryLimit(), own.pageRows());
  }

  private Explanation explain(
      DuckDBConnection connection, TableFile table, Path parquet, QueryPlan plan, PagePlan page)
      throws SQLException {
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    List<Plan> plans = new ArrayList<>();
    plans.add(new Plan("rows", operator(connection, sql.page(page.after(), page.limit()))));
    if (plan.filtered() && !plan.grouped()) {
      plans.add(new Plan("total", operator(connection, sql.count())));
    }
    QueryWork work = QueryWork.of(plan, table.rows());
    Explanation.Reading reading = reading(RowGroup.of(connection, parquet), plan, page);
    long rows = rows(table, plan, plans.get(plans.size() - 1).root());
    return new Explanation(
        rows,
        new Explanation.Pages((rows + page.limit() - 1) / page.limit(), page.limit()),
        reading,
        new Explanation.Work(work.cells(), work.conditions(), engines.longCells()),
        exceeded(plan, rows > page.limit() ? List.of(Limit.PAGE) : List.of(), work, reading),
        limits(),
        List.copyOf(plans));
  }

  /** What a statement would do; the engine sees the caller's values as parameters, as ever. */
  private Operator operator(DuckDBConnection connection, SqlText sql) throws SQLException {
    SqlText explain = sql.inside("EXPLAIN (FORMAT json) ", "");
    try (Asked asked = Asked.of(connection, explain, engines.limits().seconds())) {
      asked.rows().next();
      return PlanText.read(asked.rows().getString(2));
    }
  }

  private static Explanation.Reading reading(List<RowGroup> groups, QueryPlan plan, PagePlan page) {
    SortedSet<String> columns = ReadColumns.of(plan);
    Optional<Filter> condition =
        plan.where().or(() -> PlanSql.window(plan, page.after(), page.limit()).map(w -> w));
    List<RowGroup> read = groups.stream().filter(g -> condition.map(g::may).orElse(true)).toList();
    List<Chunk> chunks =
        read.stream()
            .map(RowGroup::chunks)
            .flatMap(all -> columns.stream().map(all::get))
            .filter(Objects::nonNull)
            .toList();
    return new Explanation.Reading(
        List.copyOf(columns),
        groups.size(),
        groups.size() - read.size(),
        read.stream().mapToLong(RowGroup::rows).sum(),
        chunks.stream().mapToLong(Chunk::bytes).sum(),
        chunks.stream().mapToLong(Chunk::unpacked).sum());
  }

  /** Rows of the whole answer; the engine knows less of groups than the table's statistics do. */
  private static long rows(TableFile table, QueryPlan plan, Operator last) {
    if (!plan.grouped()) {
      return plan.filtered() ? PlanText.found(last) : table.rows();
    }
    if (plan.group().isEmpty()) {
      return 1;
    }
    long groups = 1;
    for (Expression key : plan.group()) {
      Optional<Field> field = table.schema().field(key.text());
      if (field.isEmpty()) {
        return PlanText.found(last);
      }
      FieldStatistics known = field.get().statistics();
      long values = Math.max(1, known.distinct() + (known.empty() > 0 ? 1 : 0));
      groups = groups > table.rows() / values ? table.rows() : groups * values;
    }
    return Math.min(groups, PlanText.found(last));
  }

  private List<Limit> exceeded(
      QueryPlan plan, List<Limit> already, QueryWork work, Explanation.Reading reading) {
    List<Limit> exceeded = new ArrayList<>(already);
    if (engines.lane(work.total()) == QueryLane.LONG) {
      exceeded.add(Limit.QUICK);
    }
    if (plan.grouped() && reading.unpacked() > settings.memoryBytes()) {
      exceeded.add(Limit.MEMORY);
    }
    return List.copyOf(exceeded);
  }
}
