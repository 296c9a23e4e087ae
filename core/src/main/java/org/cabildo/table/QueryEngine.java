package org.cabildo.table;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries in shared engines that start when first needed, one for each {@linkplain
 * QueryLane kind}: a long query has threads and memory of its own, and downloads are computed as
 * they are read.
 */
final class QueryEngine {
  private static final List<String> ONE_TABLE = List.of(ColumnNames.ROW);
  private static final List<String> MANY_TABLES = List.of(ColumnNames.TENANT, ColumnNames.ROW);
  private final BlobStore store;
  private final EngineSettings settings;
  private final Admission admission;
  private final QueryLimits limits;
  private final KnownTotals totals;
  private final long longCells;
  private final Map<QueryLane, DuckDb> engines = new EnumMap<>(QueryLane.class);

  QueryEngine(BlobStore store, EngineSettings settings, AdmissionSettings admitted, Scopes scopes) {
    this.store = store;
    this.settings = settings;
    this.limits = new QueryLimits(scopes, settings, admitted);
    this.admission = new Admission(scopes, admitted, limits);
    this.totals = new KnownTotals(scopes);
    this.longCells = admitted.longCells();
  }

  RowStream page(TableFile table, Path parquet, TableQuery query) {
    String id = table.parquet().sha256();
    String from = ParquetUnion.of(parquet);
    return page(plan(table, query), from, List.of(id), table.rows(), query);
  }

  /** What the tenant in scope may ask. */
  TenantLimits limits() {
    return limits.current();
  }

  /** A query on one table, checked. */
  static QueryPlan plan(TableFile table, TableQuery query) {
    return QueryPlan.of(ParsedQuery.of(query), new Columns(table.schema()), ONE_TABLE);
  }

  RowStream across(List<TableSource> unordered, TableQuery query) {
    List<TableSource> sources = MergedSchema.sorted(unordered);
    MergedSchema merged = MergedSchema.of(sources);
    QueryPlan plan = QueryPlan.of(ParsedQuery.of(query), new Columns(merged.schema()), MANY_TABLES);
    List<String> ids = new ArrayList<>();
    for (TableSource source : sources) {
      ids.add(source.label());
      ids.add(source.file().parquet().sha256());
    }
    long rows = sources.stream().mapToLong(s -> s.file().rows()).sum();
    return page(plan, ParquetUnion.of(sources, merged), ids, rows, query);
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
    return whole(table, plan, query, sql, sql.sample(most));
  }

  private RowStream export(TableFile table, Path parquet, QueryPlan plan, TableQuery query) {
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    return whole(table, plan, query, sql, sql.all(wholeLimit(query)));
  }

  private RowStream whole(
      TableFile table, QueryPlan plan, TableQuery query, PlanSql sql, SqlText statement) {
    Answer answer = new Answer(plan, List.of(table.parquet().sha256()), table.rows(), query);
    return run(answer, sql, statement, PagePlan.WHOLE, Optional.empty());
  }

  private static QueryPlan wholeAnswer(TableFile table, TableQuery query) {
    if (query.after().isPresent()) {
      throw Problem.of(ErrorCode.UNKNOWN_PARAMETER).with("parameter", "after");
    }
    return plan(table, query);
  }

  private Optional<Integer> wholeLimit(TableQuery query) {
    return query.limit().isPresent()
        ? Optional.of(PagePlan.limit(query, limits()))
        : Optional.empty();
  }

  Path parquet(TableFile table, Path parquet, TableQuery query) {
    QueryPlan plan = wholeAnswer(table, query);
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    Path target = store.scratch();
    SqlText copy =
        sql.named(wholeLimit(query))
            .inside("COPY (", ") TO " + DuckDb.quoted(target.toString()))
            .add(" (FORMAT parquet, COMPRESSION zstd)");
    try {
      return ask(
          table.rows() * plan.items().size(),
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(copy.text())) {
              copy.bindTo(statement);
              statement.setQueryTimeout(limits().seconds());
              statement.execute();
              return target;
            }
          });
    } catch (SQLException e) {
      throw DuckDb.problem(e, limits().seconds());
    }
  }

  RowBatches batches(TableFile table, Path parquet, TableQuery query) {
    QueryPlan plan = wholeAnswer(table, query);
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    SqlText statement = sql.named(wholeLimit(query));
    int seconds = limits().seconds();
    return open(
        QueryLane.DOWNLOAD, source -> RowBatches.run(source, statement, plan.columns(), seconds));
  }

  private RowStream page(
      QueryPlan plan, String from, List<String> ids, long rows, TableQuery query) {
    PagePlan page = PagePlan.of(plan, ids, query, limits());
    PlanSql sql = new PlanSql(plan, from);
    SqlText statement = sql.page(page.after(), page.limit());
    Answer answer = new Answer(plan, ids, rows, query);
    return run(answer, sql, statement, page, Optional.of(page.limit()));
  }

  /**
   * What is answered.
   *
   * @param ids of the files that are read
   * @param rows of all of them
   */
  private record Answer(QueryPlan plan, List<String> ids, long rows, TableQuery query) {}

  private RowStream run(
      Answer answer, PlanSql sql, SqlText statement, PagePlan part, Optional<Integer> limit) {
    QueryPlan plan = answer.plan();
    boolean download = limit.isEmpty() && !plan.grouped();
    QueryLane lane =
        download ? QueryLane.DOWNLOAD : lane(QueryWork.of(plan, answer.rows()).total());
    return open(
        lane,
        source -> {
          OptionalLong total = total(source.connection(), answer, sql);
          DuckRows.Page page = new DuckRows.Page(part.after(), limit, part.fingerprint(), total);
          return DuckRows.run(source, statement, plan, page, limits().seconds());
        });
  }

  /** An answer that is read after this returns, and closes its source when it is closed. */
  private <T> T open(QueryLane lane, Opening<T> opening) {
    Admission.Ticket ticket = admission.enter(lane);
    DuckDBConnection connection = null;
    try {
      connection = engine(lane).connection();
      T answer = opening.open(new DuckRows.Source(connection, ticket));
      connection = null;
      ticket = null;
      return answer;
    } catch (SQLException e) {
      throw DuckDb.problem(e, limits().seconds());
    } finally {
      closeQuietly(connection);
      if (ticket != null) {
        ticket.close();
      }
    }
  }

  /** What begins an answer. */
  private interface Opening<T> {
    T open(DuckRows.Source source) throws SQLException;
  }

  /** More work than this makes a question a long one. */
  long longCells() {
    return longCells;
  }

  /** Where a question waits that is so much work, in cells. */
  QueryLane lane(long work) {
    return work > longCells ? QueryLane.LONG : QueryLane.QUICK;
  }

  private OptionalLong total(DuckDBConnection connection, Answer answer, PlanSql sql)
      throws SQLException {
    if (answer.plan().grouped()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        answer.plan().filtered()
            ? totals.of(answer.ids(), answer.query(), () -> count(connection, sql))
            : answer.rows());
  }

  private long count(DuckDBConnection connection, PlanSql sql) throws SQLException {
    SqlText count = sql.count();
    try (PreparedStatement statement = connection.prepareStatement(count.text())) {
      count.bindTo(statement);
      statement.setQueryTimeout(limits().seconds());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Asks a question of another kind, which is so much work, in cells. */
  <T> T ask(long work, Question<T> question) throws SQLException {
    QueryLane lane = lane(work);
    try (Admission.Ticket ignored = admission.enter(lane);
        DuckDBConnection connection = engine(lane).connection()) {
      return question.ask(connection);
    }
  }

  /** What is asked on a connection. */
  interface Question<T> {
    T ask(DuckDBConnection connection) throws SQLException;
  }

  private synchronized DuckDb engine(QueryLane lane) {
    return engines.computeIfAbsent(
        lane,
        l -> {
          Path spill = store.scratch().resolveSibling("spill-" + UUID.randomUUID());
          return DuckDb.open(store.root(), spill, settings.memoryLimit(), l.results(), settings);
        });
  }

  synchronized void close() {
    engines.values().forEach(DuckDb::close);
    engines.clear();
  }

  private static void closeQuietly(@Nullable DuckDBConnection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        System.getLogger(QueryEngine.class.getName())
            .log(System.Logger.Level.WARNING, "connection not closed", e);
      }
    }
  }
}
