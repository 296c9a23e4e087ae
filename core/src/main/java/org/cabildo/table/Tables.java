package org.cabildo.table;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.TenantId;

/** Reads files into tables and answers queries on them. */
@ApplicationScoped
public class Tables {
  private final BlobStore store;
  private final TableReader reader;
  private final Engines engines;
  private final PageEngine pages;
  private final DownloadEngine downloads;
  private final FacetEngine facets;
  private final ExplainEngine explaining;
  private final DiffEngine differences;

  @Inject
  public Tables(
      BlobStore store,
      ImportLimits limits,
      ReaderLimits reading,
      EngineSettings settings,
      AdmissionSettings admitted,
      Scopes scopes) {
    this.store = store;
    this.reader = new TableReader(store, limits, reading, settings);
    this.engines = new Engines(store, settings, admitted, scopes);
    Totals totals = new Totals(engines, scopes);
    KnownAnswers answers = new KnownAnswers(scopes, settings);
    this.pages = new PageEngine(engines, totals, answers);
    this.downloads = new DownloadEngine(engines, totals);
    this.facets = new FacetEngine(engines, answers);
    this.explaining = new ExplainEngine(engines, settings);
    this.differences = new DiffEngine(engines);
  }

  /** For the container's proxy only. */
  protected Tables() {
    this(
        new BlobStore(new Scopes(), "."),
        ImportLimits.defaults(),
        ReaderLimits.defaults(),
        EngineSettings.defaults(),
        AdmissionSettings.defaults(),
        new Scopes());
  }

  /**
   * Reads an uploaded file, types its columns on all of it, and stores it as Parquet in the files
   * of the tenant in scope, read back and compared before it counts.
   *
   * @param original the uploaded file
   * @param table which of its sheets or entries; without it the only one that can be meant
   * @param hints what the publisher says about columns
   * @throws Problem {@link ErrorCode#FILE_EMPTY}, {@link ErrorCode#FILE_UNREADABLE}, {@link
   *     ErrorCode#TABLE_LIMIT} or {@link ErrorCode#TOO_MANY_REJECTED} when the file is no table
   */
  @Requires(Permission.PUBLISH)
  public ImportedTable read(Path original, Optional<String> table, List<ColumnHint> hints) {
    return read(original, table, hints, Acceptance.none(), ImportWatch.nobody());
  }

  /**
   * As {@link #read(Path, Optional, List)}, told to {@code watch}, which may stop it.
   *
   * @param accepted rows that may be set aside beyond the limit
   */
  @Requires(Permission.PUBLISH)
  public ImportedTable read(
      Path original,
      Optional<String> table,
      List<ColumnHint> hints,
      Acceptance accepted,
      ImportWatch watch) {
    return reader.read(original, table, hints, accepted, watch);
  }

  /** Whether so many rows of a file are set aside that it is not published without a decision. */
  @Requires(Permission.PUBLISH)
  public boolean asks(ImportReport report) {
    return reader.asks(report);
  }

  /**
   * Reads an uploaded file again with rows that were set aside put back corrected, each in its
   * place. The file itself stays as it is.
   *
   * @throws Problem {@link ErrorCode#INVALID} when the corrected rows have other columns or lines,
   *     otherwise as {@link #read}
   */
  @Requires(Permission.PUBLISH)
  public ImportedTable repair(
      Path original,
      Optional<String> table,
      List<ColumnHint> hints,
      Acceptance accepted,
      Repair repair) {
    return reader.repair(original, table, hints, accepted, repair);
  }

  /** The tenants whose queries took time since that was last taken down, or have to wait. */
  @Open
  public Set<TenantId> queried() {
    return engines.time().tenants();
  }

  /**
   * How long the engines worked on queries of the tenant in scope since this was last asked: from
   * their turn to their first row.
   */
  @Open
  public Duration takeQueryTime() {
    return engines.time().take();
  }

  /**
   * Has queries of the tenant in scope refused with {@link ErrorCode#QUERY_QUOTA} until then, on
   * this node; none are when it is empty. What is in memory is answered all the same.
   */
  @Open
  public void pauseQueries(Optional<Instant> until) {
    engines.time().pause(until);
  }

  /**
   * Whether a query of a tenant, or of the portal of all, would be refused now with {@link
   * QueryLane#busy}, because so many run and so many wait. It is asked before anybody knows who
   * asks, and tells nothing else.
   */
  @Open
  public boolean isFull(QueryLane lane, Optional<TenantId> tenant) {
    return engines.isFull(lane, tenant);
  }

  /**
   * Answers one page of a query on a table of the tenant in scope.
   *
   * @throws Problem {@link ErrorCode#SYNTAX}, {@link ErrorCode#UNKNOWN_COLUMN}, {@link
   *     ErrorCode#WRONG_TYPE}, {@link ErrorCode#INVALID} or {@link ErrorCode#CURSOR_INVALID} when
   *     the query cannot be answered, {@link ErrorCode#QUERY_TIMEOUT} when it takes too long,
   *     {@link ErrorCode#RATE_LIMITED} or {@link ErrorCode#UNAVAILABLE} when too much is asked at
   *     once, {@link ErrorCode#QUERY_QUOTA} when the tenant has no time left today
   */
  @Open
  public RowStream query(TableFile table, TableQuery query) {
    return pages.page(table, store.path(table.parquet()), query);
  }

  /**
   * Counts the values of columns in the rows that {@code where} and {@code q} of a query leave.
   *
   * @param facets columns of text, yes/no, whole numbers or dates, or parts of dates, as {@code
   *     select} has them; at most {@link Facet#MOST_FACETS}
   * @throws Problem as {@link #query}
   */
  @Open
  public List<Facet> facets(TableFile table, TableQuery query, String facets) {
    return this.facets.facets(table, store.path(table.parquet()), query, facets);
  }

  /**
   * Tells what a page of a query would take, without running it.
   *
   * @throws Problem as {@link #query}
   */
  @Open
  public Explanation explain(TableFile table, TableQuery query) {
    return explaining.explain(table, store.path(table.parquet()), query);
  }

  /** What queries of the tenant in scope may take, or of the portal of all tenants. */
  @Open
  public Explanation.Limits limits() {
    return explaining.limits();
  }

  /** Answers a whole query for a download: no default limit, no cursor. */
  @Open
  public RowStream export(TableFile table, TableQuery query) {
    return downloads.export(table, store.path(table.parquet()), query);
  }

  /**
   * Answers a whole query with where each row is as its first column: a {@link FieldType#GEOPOINT}
   * or a {@link FieldType#GEOMETRY}. It is the first such column that is shown, or else the first
   * of the table, or else its {@linkplain TableSchema#coordinates coordinates}, which are then not
   * shown again.
   *
   * @throws Problem {@link ErrorCode#INVALID} when nothing says where the rows are
   */
  @Open
  public RowStream features(TableFile table, TableQuery query) {
    return downloads.features(table, store.path(table.parquet()), query);
  }

  /**
   * Answers a query on rows with some of those that match, as {@link #features}: spread over all of
   * them, and the same ones each time. The order and the limit of the query are passed over; {@link
   * RowStream#total} counts all rows that match.
   *
   * @param most rows of the sample
   */
  @Open
  public RowStream sample(TableFile table, TableQuery query, int most) {
    return downloads.sample(table, store.path(table.parquet()), query, most);
  }

  /** Answers a whole query for a download, batch by batch. */
  @Open
  public RowBatches batches(TableFile table, TableQuery query) {
    return downloads.batches(table, store.path(table.parquet()), query);
  }

  /**
   * Writes a whole answer as a Parquet file of its own; whoever asks deletes it.
   *
   * @return a file among the temporary ones
   */
  @Open
  public Path parquet(TableFile table, TableQuery query) {
    return downloads.parquet(table, store.path(table.parquet()), query);
  }

  /**
   * Answers a query on several tables at once, with {@link TableSource#label} as first column
   * {@code tenant}; only {@code federation} calls this. A column has a value where a table has it
   * in the type of the {@linkplain #merge merged schema}, and is null where it does not.
   */
  @Open
  public RowStream queryAcross(List<TableSource> sources, TableQuery query) {
    if (sources.isEmpty()) {
      throw Problem.invalid("tenant", "required");
    }
    Optional<String> repeated = repeated(sources);
    if (repeated.isPresent()) {
      throw Problem.invalid("tenant", "repeated").with("value", repeated.get());
    }
    return pages.across(sources, query);
  }

  /**
   * Tells how two versions of a table of the tenant in scope differ.
   *
   * @throws Problem {@link ErrorCode#INVALID} when the key is not unique or not in both, {@link
   *     ErrorCode#UNKNOWN_COLUMN}, {@link ErrorCode#CURSOR_INVALID}, {@link
   *     ErrorCode#QUERY_TIMEOUT}
   */
  @Open
  public TableDiff diff(TableFile before, TableFile after, TableDiff.Question question) {
    return differences.diff(
        new DiffEngine.Side(before, store.path(before.parquet())),
        new DiffEngine.Side(after, store.path(after.parquet())),
        question);
  }

  /**
   * The columns that a query names in one word or another; none when it asks for everything.
   *
   * @throws Problem as {@link #query}
   */
  @Open
  public static Set<String> named(TableFile table, TableQuery query) {
    return ReadColumns.named(
        QueryPlan.of(table, query), query.select().isPresent() || query.group().isPresent());
  }

  /** The columns that {@link #queryAcross} answers from, and which tables they do not suit. */
  @Open
  public static MergedSchema merge(List<TableSource> sources) {
    return MergedSchema.of(sources);
  }

  @PreDestroy
  void close() {
    engines.close();
  }

  private static Optional<String> repeated(List<TableSource> sources) {
    Set<String> labels = new HashSet<>();
    return sources.stream().map(TableSource::label).filter(l -> !labels.add(l)).findFirst();
  }
}
