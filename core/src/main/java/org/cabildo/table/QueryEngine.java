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
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.DuckDb.Results;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries in two shared engines that start when first needed: one for pages and groups, and
 * one for downloads, which are computed as they are read.
 */
final class QueryEngine {
  private static final List<String> ONE_TABLE = List.of(ColumnNames.ROW);
  private static final List<String> MANY_TABLES = List.of(ColumnNames.TENANT, ColumnNames.ROW);
  private static final RowCursor START = new RowCursor(0, List.of());
  private final BlobStore store;
  private final EngineSettings settings;
  private final Map<Results, DuckDb> engines = new EnumMap<>(Results.class);

  QueryEngine(BlobStore store, EngineSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  RowStream page(TableFile table, Path parquet, TableQuery query) {
    QueryPlan plan = QueryPlan.of(ParsedQuery.of(query), new Columns(table.schema()), ONE_TABLE);
    String id = table.parquet().sha256();
    return page(plan, ParquetUnion.of(parquet), List.of(id), table.rows(), query);
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
    QueryPlan plan = wholeAnswer(table, query);
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    return run(plan, sql, sql.all(wholeLimit(query)), START, Optional.empty(), 0, table.rows());
  }

  private static QueryPlan wholeAnswer(TableFile table, TableQuery query) {
    if (query.after().isPresent()) {
      throw Problem.of(ErrorCode.UNKNOWN_PARAMETER).with("parameter", "after");
    }
    return QueryPlan.of(ParsedQuery.of(query), new Columns(table.schema()), ONE_TABLE);
  }

  private static Optional<Integer> wholeLimit(TableQuery query) {
    return query.limit().isPresent() ? Optional.of(limit(query)) : Optional.empty();
  }

  Path parquet(TableFile table, Path parquet, TableQuery query) {
    QueryPlan plan = wholeAnswer(table, query);
    PlanSql sql = new PlanSql(plan, ParquetUnion.of(parquet));
    Path target = store.scratch();
    SqlText copy =
        sql.named(wholeLimit(query))
            .inside("COPY (", ") TO " + DuckDb.quoted(target.toString()))
            .add(" (FORMAT parquet, COMPRESSION zstd)");
    try (DuckDBConnection connection = engine(Results.WHOLE).connection();
        PreparedStatement statement = connection.prepareStatement(copy.text())) {
      copy.bindTo(statement);
      statement.setQueryTimeout(settings.queryTimeoutSeconds());
      statement.execute();
      return target;
    } catch (SQLException e) {
      throw DuckDb.problem(e, settings.queryTimeoutSeconds());
    }
  }

  private RowStream page(
      QueryPlan plan, String from, List<String> ids, long rows, TableQuery query) {
    int limit = limit(query);
    List<String> identity = new ArrayList<>(ids);
    identity.add(query.select().orElse(""));
    identity.add(query.where().orElse(""));
    identity.add(query.q().orElse(""));
    identity.add(query.group().orElse(""));
    identity.add(query.having().orElse(""));
    identity.add(query.order().orElse(""));
    long fingerprint = RowCursor.fingerprint(identity);
    List<FieldType> keyTypes = plan.keys().stream().map(QueryPlan.Key::type).toList();
    RowCursor after =
        query.after().map(text -> RowCursor.parse(text, fingerprint, keyTypes)).orElse(START);
    PlanSql sql = new PlanSql(plan, from);
    return run(plan, sql, sql.page(after, limit), after, Optional.of(limit), fingerprint, rows);
  }

  private RowStream run(
      QueryPlan plan,
      PlanSql sql,
      SqlText statement,
      RowCursor after,
      Optional<Integer> limit,
      long fingerprint,
      long rows) {
    DuckDBConnection connection = null;
    try {
      boolean download = limit.isEmpty() && !plan.grouped();
      connection = engine(download ? Results.STREAMED : Results.WHOLE).connection();
      OptionalLong total = total(connection, plan, sql, rows);
      DuckRows.Page page = new DuckRows.Page(after, limit, fingerprint, total);
      RowStream answer =
          DuckRows.run(connection, statement, plan, page, settings.queryTimeoutSeconds());
      connection = null;
      return answer;
    } catch (SQLException e) {
      throw DuckDb.problem(e, settings.queryTimeoutSeconds());
    } finally {
      closeQuietly(connection);
    }
  }

  private OptionalLong total(DuckDBConnection connection, QueryPlan plan, PlanSql sql, long rows)
      throws SQLException {
    if (plan.grouped()) {
      return OptionalLong.empty();
    }
    if (!plan.filtered()) {
      return OptionalLong.of(rows);
    }
    SqlText count = sql.count();
    try (PreparedStatement statement = connection.prepareStatement(count.text())) {
      count.bindTo(statement);
      statement.setQueryTimeout(settings.queryTimeoutSeconds());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return OptionalLong.of(row.getLong(1));
      }
    }
  }

  private static int limit(TableQuery query) {
    int limit = query.limit().orElse(TableQuery.DEFAULT_LIMIT);
    if (limit < 1 || limit > TableQuery.MAX_LIMIT) {
      throw Problem.invalid("limit", "out-of-range")
          .with("min", 1)
          .with("max", TableQuery.MAX_LIMIT);
    }
    return limit;
  }

  /** A connection for a question of another kind. */
  DuckDBConnection connection() throws SQLException {
    return engine(Results.WHOLE).connection();
  }

  private synchronized DuckDb engine(Results results) {
    return engines.computeIfAbsent(
        results,
        r -> {
          Path spill = store.scratch().resolveSibling("spill-" + UUID.randomUUID());
          return DuckDb.open(store.root(), spill, settings.memoryLimit(), r, settings);
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
