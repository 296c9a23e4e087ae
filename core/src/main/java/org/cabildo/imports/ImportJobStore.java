package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.JsonText;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.catalog.Quotas;
import org.cabildo.catalog.StoredProblem;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;
import org.cabildo.tenancy.TenantId;

/** Imports in the database, for those who want them: every method is one transaction. */
@ApplicationScoped
class ImportJobStore {
  /** Most jobs of a list; older ones are asked for by their id. */
  static final int MOST_LISTED = 100;

  private static final String LATEST = " order by j.askedAt desc, j.id";

  private static final int WAIT_SECONDS = 30;

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;
  private final ImportQueue queue;
  private final AfterCommit afterCommit;
  private final Quotas quotas;

  @Inject
  ImportJobStore(
      ScopedEntityManager scoped,
      Scopes scopes,
      Journal journal,
      ImportQueue queue,
      AfterCommit afterCommit,
      Quotas quotas) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.journal = journal;
    this.queue = queue;
    this.afterCommit = afterCommit;
    this.quotas = quotas;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportJobStore() {
    this(null, null, null, null, null, null);
  }

  /**
   * Goes on only while the tenant has less than so many jobs that are not over, and its quota has
   * room for one more.
   *
   * @param bytes of its file, 0 when they are not known
   * @throws Problem {@code rate-limited}, {@code quota}
   */
  @Transactional
  void demandRoom(int most, long bytes) {
    long open =
        scoped
            .get()
            .createQuery("select count(j) from ImportJobRow j where j.endedAt is null", Long.class)
            .getSingleResult();
    if (open >= most) {
      throw Problem.of(ErrorCode.RATE_LIMITED).with("seconds", WAIT_SECONDS);
    }
    quotas.demandImport(bytes);
  }

  /** Goes on only if one more import is within the limits of today. */
  void demandImport() {
    quotas.demandImport(0);
  }

  /**
   * A new job for whoever is in scope.
   *
   * @param original where the file is; nothing when it lies in the part of that id
   */
  @Transactional
  ImportJob insert(
      UUID id,
      String dataset,
      ImportJob.SentFile file,
      Optional<BlobId> original,
      PublicationTerms terms) {
    quotas.countImport();
    ImportJobRow row = asked(id, dataset, file, original, terms);
    row.state = ImportState.QUEUED.name();
    persist(row);
    queued(id);
    return row.record();
  }

  /** One that was refused already, and counted when it was read. */
  @Transactional
  ImportJob insertRefused(
      String dataset,
      ImportJob.SentFile file,
      BlobId original,
      PublicationTerms terms,
      Problem why) {
    ImportJobRow row = asked(UUID.randomUUID(), dataset, file, Optional.of(original), terms);
    row.startedAt = row.askedAt;
    row.attempts = 1;
    row.end(ImportState.REFUSED, row.askedAt);
    row.problem = StoredProblem.write(why);
    persist(row);
    return row.record();
  }

  /** A row for whoever is in scope. */
  private ImportJobRow asked(
      UUID id,
      String dataset,
      ImportJob.SentFile file,
      Optional<BlobId> original,
      PublicationTerms terms) {
    ImportJobRow row = new ImportJobRow();
    row.id = id;
    row.dataset = dataset;
    row.original = original.map(BlobId::sha256).orElse(null);
    row.originalBytes = file.bytes();
    row.originalName = file.name();
    row.terms = JsonText.write(terms);
    row.askedBy = scopes.current().caller().subject();
    row.askedAs = JsonText.write(AskedAs.of(scopes.current()));
    row.askedAt = now();
    return row;
  }

  private void persist(ImportJobRow row) {
    EntityManager em = scoped.get();
    em.persist(row);
    em.flush();
    journal.record(
        "import.ask", "dataset/" + row.dataset, "job " + row.id + ", " + row.originalName);
  }

  /** Those of all datasets, the latest first. */
  @Transactional
  List<ImportJob> latest() {
    return records(
        scoped
            .get()
            .createQuery("select j from ImportJobRow j" + LATEST, ImportJobRow.class)
            .setMaxResults(MOST_LISTED));
  }

  /** So many of a dataset, the latest first. */
  @Transactional
  List<ImportJob> latest(String dataset, int most) {
    return records(
        scoped
            .get()
            .createQuery(
                "select j from ImportJobRow j where j.dataset = :dataset" + LATEST,
                ImportJobRow.class)
            .setParameter("dataset", dataset)
            .setMaxResults(most));
  }

  private static List<ImportJob> records(TypedQuery<ImportJobRow> rows) {
    return rows.getResultStream().map(ImportJobRow::record).toList();
  }

  @Transactional
  ImportJob find(String dataset, UUID id) {
    return row(dataset, id, LockModeType.NONE).record();
  }

  @Transactional
  ImportJob cancel(String dataset, UUID id) {
    ImportJobRow row = row(dataset, id, LockModeType.PESSIMISTIC_WRITE);
    if (row.state().isOver()) {
      throw Problem.of(ErrorCode.STALE).with("state", row.state().key());
    }
    row.end(ImportState.CANCELLED, now());
    journal.record("import.cancel", "dataset/" + dataset, "job " + id);
    return row.record();
  }

  /**
   * Puts one that was refused, failed or cancelled into the queue again, as whoever is in scope.
   *
   * @param change of the terms on which it is to be published
   */
  @Transactional
  ImportJob retry(String dataset, UUID id, UnaryOperator<PublicationTerms> change) {
    ImportJobRow row = row(dataset, id, LockModeType.PESSIMISTIC_WRITE);
    if (!row.state().isOver() || row.state() == ImportState.SUCCEEDED) {
      throw Problem.of(ErrorCode.STALE).with("state", row.state().key());
    }
    quotas.countImport();
    row.queue();
    row.attempts = 0;
    row.terms = JsonText.write(change.apply(JsonText.read(row.terms, PublicationTerms.class)));
    row.askedBy = scopes.current().caller().subject();
    row.askedAs = JsonText.write(AskedAs.of(scopes.current()));
    row.askedAt = now();
    journal.record("import.retry", "dataset/" + dataset, "job " + id);
    queued(id);
    return row.record();
  }

  /** The file of a job, once it is stored under its digest. */
  @Transactional
  Optional<BlobId> original(String dataset, UUID id) {
    return Optional.ofNullable(row(dataset, id, LockModeType.NONE).original).map(BlobId::new);
  }

  private void queued(UUID id) {
    TenantId tenant = scopes.tenant();
    afterCommit.run(() -> queue.add(tenant, id));
  }

  private ImportJobRow row(String dataset, UUID id, LockModeType lock) {
    ImportJobRow row = scoped.get().find(ImportJobRow.class, id, lock);
    if (row == null || !row.dataset.equals(dataset)) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return row;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
