package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.Acceptance;
import org.cabildo.table.ImportReport;
import org.cabildo.table.ImportWatch;
import org.cabildo.table.ImportedTable;
import org.cabildo.table.Repair;
import org.cabildo.table.Tables;
import org.cabildo.tenancy.Quota.Measure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes versions of files: read, store, then show in one transaction. */
@ApplicationScoped
class Publication {
  private final VersionStore store;
  private final BlobStore blobs;
  private final Tables tables;
  private final Scopes scopes;
  private final QuotaStore quotas;
  private final long maxUploadBytes;

  @Inject
  Publication(
      VersionStore store,
      BlobStore blobs,
      Tables tables,
      Scopes scopes,
      QuotaStore quotas,
      @ConfigProperty(name = "cabildo.upload.max-bytes", defaultValue = "2147483648")
          long maxUploadBytes) {
    this.store = store;
    this.blobs = blobs;
    this.tables = tables;
    this.scopes = scopes;
    this.quotas = quotas;
    this.maxUploadBytes = maxUploadBytes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Publication() {
    this(null, null, null, null, null, 0);
  }

  DatasetVersion upload(
      Dataset dataset, InputStream content, String fileName, PublicationTerms terms) {
    return upload(dataset, receive(dataset, content, terms), fileName, terms);
  }

  DatasetVersion upload(Dataset dataset, Blob original, String fileName, PublicationTerms terms) {
    quotas.demand(Measure.IMPORTS, 1);
    quotas.countImport();
    return publish(prepare(dataset, original, fileName, terms, ImportWatch.nobody()));
  }

  /** Takes a file that will be imported, if one more may be. */
  Blob receive(Dataset dataset, InputStream content, PublicationTerms terms) {
    quotas.demand(Measure.IMPORTS, 1);
    return take(dataset, content, terms);
  }

  /** Takes a file that is only looked at. */
  Blob take(Dataset dataset, InputStream content, PublicationTerms terms) {
    scopes.requireOffice(dataset.office().slug());
    demand(dataset, terms.replaces());
    return blobs.receive(content, maxUploadBytes, quotas::demand);
  }

  PreparedVersion prepare(
      Dataset dataset, Blob original, String fileName, PublicationTerms terms, ImportWatch watch) {
    return prepare(dataset, original, fileName, terms, terms.acceptance(), watch);
  }

  /** What the file would show, however many of its rows are set aside, as long as one is left. */
  DatasetVersion tried(Dataset dataset, Blob original, String fileName, PublicationTerms terms) {
    return prepare(dataset, original, fileName, terms, Acceptance.any(), ImportWatch.nobody())
        .version();
  }

  /** Whether so many rows are set aside that the terms must say that this is accepted. */
  boolean asks(DatasetVersion next, PublicationTerms terms) {
    return terms.rejectedRows().isEmpty() && next.number() == 0 && tables.asks(next.report());
  }

  private PreparedVersion prepare(
      Dataset dataset,
      Blob original,
      String fileName,
      PublicationTerms terms,
      Acceptance acceptance,
      ImportWatch watch) {
    scopes.requireOffice(dataset.office().slug());
    demand(dataset, terms.replaces());
    Optional<DatasetVersion> current = dataset.current();
    if (current.isPresent()
        && current.get().isOf(original, dataset.description().columns())
        && terms.table().map(current.get().report().table()::equals).orElse(true)) {
      return new PreparedVersion(dataset.id(), current.get(), terms);
    }
    ImportedTable imported =
        tables.read(
            blobs.path(original.id()),
            table(terms, current),
            dataset.description().columns(),
            acceptance,
            new RowWatch(watch, rows -> demandRows(dataset, rows)));
    return new PreparedVersion(dataset.id(), version(imported, original, fileName), terms);
  }

  /** Where all tables with the same columns were wanted once they are wanted until one is named. */
  private static Optional<String> table(PublicationTerms terms, Optional<DatasetVersion> current) {
    return terms
        .table()
        .or(
            () ->
                current
                    .map(version -> version.report().table())
                    .filter(ImportReport.ALL_TABLES::equals));
  }

  DatasetVersion publish(PreparedVersion prepared) {
    return prepared.isShown()
        ? prepared.version()
        : store.publish(prepared.dataset(), prepared.version(), prepared.terms());
  }

  DatasetVersion repair(
      Dataset dataset, DatasetVersion version, InputStream corrected, PublicationTerms terms) {
    scopes.requireOffice(dataset.office().slug());
    Blob quarantine = version.quarantine().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    Optional<DatasetVersion> current = dataset.current();
    if (current.isEmpty() || current.get().number() != version.number()) {
      throw Problem.of(ErrorCode.STALE);
    }
    quotas.countImport();
    Blob sent = blobs.receive(corrected, maxUploadBytes);
    Repair repair =
        new Repair(
            blobs.path(quarantine.id()),
            version.corrections().map(c -> blobs.path(c.id())),
            blobs.path(sent.id()));
    ImportedTable imported =
        tables.repair(
            blobs.path(version.original().id()),
            Optional.of(version.report().table()).filter(t -> !t.isEmpty()),
            dataset.description().columns(),
            terms.acceptance().orUpTo(version.report().rejected()),
            repair);
    DatasetVersion next = version(imported, version.original(), version.originalName());
    return store.publish(dataset.id(), next, terms);
  }

  private static void demand(Dataset dataset, Optional<BlobId> known) {
    if (known.isPresent() && !dataset.current().map(v -> v.original().id()).equals(known)) {
      throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("header", "If-Match");
    }
  }

  /** Rows of the current version make room for those that replace them. */
  private void demandRows(Dataset dataset, long rows) {
    quotas.demand(Measure.ROWS, rows - dataset.current().map(v -> v.table().rows()).orElse(0L));
  }

  private DatasetVersion version(ImportedTable imported, Blob original, String fileName) {
    return new DatasetVersion(
        0,
        imported.file(),
        original,
        fileName,
        imported.report(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        scopes.current().caller().subject(),
        imported.quarantine(),
        imported.corrections());
  }
}
