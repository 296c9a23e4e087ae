package org.cabildo.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobStore;
import org.duckdb.DuckDBAppender;

/** Makes a {@link TableFile} of an uploaded file: survey, stage, write, compare, adopt. */
final class TableReader {
  private static final long PATIENCE_SECONDS = 60;
  private final BlobStore store;
  private final ImportLimits limits;
  private final EngineSettings settings;
  private final Semaphore turns;

  TableReader(BlobStore store, ImportLimits limits, EngineSettings settings) {
    this.store = store;
    this.limits = limits;
    this.settings = settings;
    this.turns = new Semaphore(limits.imports(), true);
  }

  ImportedTable read(Path original, List<ColumnHint> hints) {
    await();
    try {
      TableImport survey = TableImport.survey(original, limits);
      List<ColumnPlan> plans = survey.plan();
      survey.compare(hints, plans);
      return new ImportedTable(store(survey, plans, hints), survey.report());
    } finally {
      turns.release();
    }
  }

  private void await() {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(ErrorCode.UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ErrorCode.UNAVAILABLE, e);
    }
  }

  private TableFile store(TableImport survey, List<ColumnPlan> plans, List<ColumnHint> hints) {
    Path parquet = store.scratch();
    Path folder = store.root().resolve("tmp");
    Path spill = folder.resolve("spill-" + UUID.randomUUID());
    try (DuckDb engine = DuckDb.open(folder, spill, settings.importMemoryLimit(), settings);
        StagedTable staged = StagedTable.create(engine, plans)) {
      fill(staged, survey);
      staged.writeTo(parquet);
      List<FieldStatistics> statistics =
          new ColumnCounts(staged.connection(), plans, survey.rows()).count();
      Blob blob = store.adopt(parquet);
      return new TableFile(blob.id(), schema(plans, statistics, hints), survey.rows());
    } catch (SQLException e) {
      throw DuckDb.problem(e, settings.queryTimeoutSeconds());
    } finally {
      discard(parquet);
    }
  }

  private static void fill(StagedTable staged, TableImport survey) throws SQLException {
    try (DuckDBAppender rows = staged.appender()) {
      Filling filling = new Filling(staged, rows, survey);
      survey.file().forEach(filling::row);
      filling.check();
    }
  }

  private static TableSchema schema(
      List<ColumnPlan> plans, List<FieldStatistics> statistics, List<ColumnHint> hints) {
    List<Field> fields = new ArrayList<>(plans.size());
    for (int i = 0; i < plans.size(); i++) {
      ColumnPlan plan = plans.get(i);
      Optional<ColumnHint> hint =
          hints.stream().filter(h -> h.name().equals(plan.name())).findFirst();
      fields.add(
          new Field(
              plan.name(),
              hint.flatMap(ColumnHint::title).orElse(plan.title()),
              plan.form().type(),
              hint.flatMap(ColumnHint::unit),
              hint.flatMap(ColumnHint::description),
              statistics.get(i)));
    }
    return new TableSchema(fields);
  }

  private static void discard(Path scratch) {
    try {
      Files.deleteIfExists(scratch);
    } catch (IOException e) {
      // The sweep at start removes what is left in the folder of temporary files.
      System.getLogger(TableReader.class.getName())
          .log(System.Logger.Level.WARNING, "left " + scratch, e);
    }
  }

  /** The second reading of a file. */
  private static final class Filling {
    private final StagedTable staged;
    private final DuckDBAppender rows;
    private final TableImport survey;
    private boolean behindHeader;
    private long number;

    Filling(StagedTable staged, DuckDBAppender rows, TableImport survey) {
      this.staged = staged;
      this.rows = rows;
      this.survey = survey;
    }

    void row(CsvRow row) {
      if (!behindHeader) {
        behindHeader = true;
      } else if (survey.accepts(row)) {
        try {
          staged.append(rows, row, ++number);
        } catch (SQLException e) {
          throw DuckDb.problem(e, 0);
        }
      }
    }

    /** A file that changes while it is read is refused. */
    void check() {
      if (number != survey.rows()) {
        throw Problem.of(
            ErrorCode.INTERNAL, new IllegalStateException("the file changed while it was read"));
      }
    }
  }
}
