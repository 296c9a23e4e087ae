package org.cabildo.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.reader.SourceLimits;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.ImportReport.Finding;

/** Makes a {@link TableFile} of an uploaded file: survey, stage, write, compare, adopt. */
final class TableReader {
  private static final long PATIENCE_SECONDS = 60;

  private final BlobStore store;
  private final ImportLimits limits;
  private final SourceLimits reading;
  private final EngineSettings settings;
  private final Semaphore turns;

  TableReader(BlobStore store, ImportLimits limits, ReaderLimits reading, EngineSettings settings) {
    this.store = store;
    this.limits = limits;
    this.reading = reading.with(limits);
    this.settings = settings;
    this.turns = new Semaphore(limits.imports(), true);
  }

  ImportedTable read(
      Path original,
      Optional<String> table,
      List<ColumnHint> hints,
      Acceptance accepted,
      ImportWatch watch) {
    await();
    try {
      watch.began(ImportWatch.Phase.OPENING);
      try (FileSource source = open(original, table, watch)) {
        FileRows rows = source.rows();
        return table(source, hints, Corrections.none(rows), accepted, watch);
      }
    } finally {
      turns.release();
    }
  }

  /** Reads a file again with some of its rows corrected. */
  ImportedTable repair(
      Path original,
      Optional<String> table,
      List<ColumnHint> hints,
      Acceptance accepted,
      Repair repair) {
    await();
    try (FileSource source = open(original, table, ImportWatch.nobody())) {
      FileRows rows = source.rows();
      Corrections earlier = Corrections.none(rows);
      if (repair.earlier().isPresent()) {
        earlier = corrections(repair.earlier().get(), rows);
      }
      Corrections corrected = corrections(repair.corrected(), rows);
      Corrections offered = corrections(repair.quarantine(), rows);
      corrected.demandAmong(offered.places());
      return table(
          source, hints, corrected.without(offered).over(earlier), accepted, ImportWatch.nobody());
    } finally {
      turns.release();
    }
  }

  /** Whether a table has so many rows set aside that somebody has to accept that. */
  boolean asks(ImportReport report) {
    long records = report.rows() + report.rejected();
    return Acceptance.asks(report.rejected(), records, limits.rejectedPercent());
  }

  private FileSource open(Path file, Optional<String> table, ImportWatch watch) {
    return FileSource.open(file, scratch(), table, reading, watch);
  }

  private Corrections corrections(Path csv, RowSource source) {
    try (FileSource sent = open(csv, Optional.empty(), ImportWatch.nobody())) {
      return Corrections.read(sent.rows(), source);
    }
  }

  private ImportedTable table(
      FileSource source,
      List<ColumnHint> hints,
      Corrections corrections,
      Acceptance accepted,
      ImportWatch watch) {
    watch.began(ImportWatch.Phase.TYPING);
    FileRows rows = source.rows();
    TableImport survey =
        TableImport.survey(new WatchedRows(corrections.applyTo(rows), watch), limits);
    List<PersonalData> personal = new ArrayList<>(survey.personalData());
    personal.addAll(UnreadScreen.screen(source.unread(), watch));
    Path setAside = store.scratch();
    try (Quarantine quarantine = new Quarantine(setAside, rows)) {
      List<ColumnPlan> plans = survey.plan(rows.hints(hints));
      watch.began(ImportWatch.Phase.FILLING);
      TableFile file = store(survey, plans, hints, quarantine, accepted, watch);
      Optional<Blob> kept = quarantine.finish().map(store::adopt);
      return new ImportedTable(
          file, report(rows, survey, quarantine, personal, hints), kept, kept(corrections));
    } finally {
      discard(setAside);
    }
  }

  private Optional<Blob> kept(Corrections corrections) {
    if (corrections.places().isEmpty()) {
      return Optional.empty();
    }
    Path scratch = store.scratch();
    try {
      corrections.writeTo(scratch);
      return Optional.of(store.adopt(scratch));
    } finally {
      discard(scratch);
    }
  }

  private Path scratch() {
    return store.root().resolve("tmp");
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

  private TableFile store(
      TableImport survey,
      List<ColumnPlan> plans,
      List<ColumnHint> hints,
      Quarantine quarantine,
      Acceptance accepted,
      ImportWatch watch) {
    Path parquet = store.scratch();
    Path folder = scratch();
    Path spill = folder.resolve("spill-" + UUID.randomUUID());
    try (DuckDb engine =
            DuckDb.open(
                folder, spill, settings.importMemoryLimit(), DuckDb.Results.WHOLE, settings);
        StagedTable staged = StagedTable.create(engine, plans)) {
      long rows = new TableFilling(survey, plans, quarantine).fill(staged);
      demandFew(quarantine, survey.records(), accepted);
      watch.fitted(rows);
      watch.began(ImportWatch.Phase.WRITING);
      staged.writeTo(parquet);
      List<FieldStatistics> statistics = new ColumnCounts(staged.connection(), plans, rows).count();
      Blob blob = store.adopt(parquet);
      return new TableFile(blob.id(), schema(plans, statistics, hints), rows);
    } catch (SQLException e) {
      throw DuckDb.problem(e, settings.queryTimeoutSeconds());
    } finally {
      discard(parquet);
    }
  }

  /**
   * A file with too many rows set aside is not published: something about it is wrong. The rows are
   * kept for a while, for whoever has to decide about them.
   */
  private void demandFew(Quarantine quarantine, long records, Acceptance accepted) {
    Optional<Problem> refusal = accepted.refusal(quarantine, records, limits.rejectedPercent());
    if (refusal.isPresent()) {
      Blob kept = store.adopt(quarantine.finish().orElseThrow());
      throw refusal.get().with("sha256", kept.id().sha256());
    }
  }

  private static ImportReport report(
      FileRows source,
      TableImport survey,
      Quarantine quarantine,
      List<PersonalData> personal,
      List<ColumnHint> hints) {
    List<Finding> findings = new ArrayList<>(source.findings());
    survey.findings().stream().filter(f -> !source.isKnown(f)).forEach(findings::add);
    int room = Math.max(0, ImportReport.MOST_FINDINGS - findings.size());
    List<Finding> aside = quarantine.findings();
    findings.addAll(aside.subList(0, Math.min(room, aside.size())));
    findings.sort(Comparator.comparingLong(Finding::line));
    return new ImportReport(
        source.format(),
        source.name(),
        source.charset(),
        source.delimiter(),
        survey.records() - quarantine.rows(),
        quarantine.rows(),
        findings.stream().map(source.places()::told).toList(),
        personal,
        List.of(),
        ImportReport.declared(hints));
  }

  private static TableSchema schema(
      List<ColumnPlan> plans, List<FieldStatistics> statistics, List<ColumnHint> hints) {
    List<Field> fields = new ArrayList<>(plans.size());
    for (int i = 0; i < plans.size(); i++) {
      ColumnPlan plan = plans.get(i);
      fields.add(
          new Field(
              plan.name(),
              plan.title(),
              plan.type(),
              plan.decision().unit(),
              Optional.empty(),
              statistics.get(i)));
    }
    return TableSchema.of(fields).described(hints);
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
}
