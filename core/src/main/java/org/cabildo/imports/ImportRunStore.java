package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.JsonText;
import org.cabildo.catalog.PreparedVersion;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.catalog.StoredProblem;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.table.ImportWatch;

/**
 * Imports in the database, for those who carry them out: every method is one transaction. A job
 * belongs to the worker that began it as long as its row says so; what is no longer its own,
 * because it was cancelled meanwhile, a worker changes nothing of.
 */
@ApplicationScoped
class ImportRunStore {
  /** A job that was begun so often, and never came to an end, is not begun again by itself. */
  static final int MOST_ATTEMPTS = 3;

  private final ScopedEntityManager scoped;
  private final Datasets datasets;

  @Inject
  ImportRunStore(ScopedEntityManager scoped, Datasets datasets) {
    this.scoped = scoped;
    this.datasets = datasets;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportRunStore() {
    this(null, null);
  }

  /** Begins a job; nothing when it is not waiting any more. */
  @Transactional
  Optional<ImportOrder> start(UUID id, String worker) {
    ImportJobRow row = scoped.get().find(ImportJobRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || row.state() != ImportState.QUEUED) {
      return Optional.empty();
    }
    row.state = ImportState.RUNNING.name();
    row.worker = worker;
    row.startedAt = now();
    row.attempts++;
    return Optional.of(
        new ImportOrder(
            row.id,
            row.dataset,
            Optional.ofNullable(row.original)
                .map(sha256 -> new Blob(new BlobId(sha256), row.originalBytes)),
            row.originalName,
            JsonText.read(row.terms, PublicationTerms.class),
            row.askedBy,
            JsonText.read(row.askedAs, AskedAs.class),
            row.attempts));
  }

  /** Notes under which digest the file of a job is about to be stored. */
  @Transactional
  void identify(UUID id, String worker, BlobId original) {
    own(id, worker).original = original.sha256();
  }

  /**
   * Notes how far a job is.
   *
   * @return whether it still belongs to the worker
   */
  @Transactional
  boolean note(UUID id, String worker, ImportProgress progress) {
    return scoped
            .get()
            .createQuery(
                "update ImportJobRow j set j.phase = :phase, j.bytesRead = :bytes,"
                    + " j.bytesTotal = :total, j.rowsRead = :rows"
                    + " where j.id = :id and j.worker = :worker")
            .setParameter("phase", progress.phase().name())
            .setParameter("bytes", progress.bytes())
            .setParameter("total", progress.totalBytes())
            .setParameter("rows", progress.rows())
            .setParameter("id", id)
            .setParameter("worker", worker)
            .executeUpdate()
        == 1;
  }

  /**
   * Publishes what was prepared, or has it wait for somebody, and ends the job; both or neither.
   */
  @Transactional
  void succeed(UUID id, String worker, PreparedVersion prepared) {
    ImportJobRow row = own(id, worker);
    DatasetVersion published = datasets.publish(prepared);
    row.version = published.isHeld() ? null : published.number();
    row.phase = ImportWatch.Phase.WRITING.name();
    row.rowsRead = published.table().rows();
    row.end(ImportState.SUCCEEDED, now());
  }

  @Transactional
  void end(UUID id, String worker, ImportState how, Problem why) {
    ImportJobRow row = own(id, worker);
    row.end(how, now());
    row.problem = StoredProblem.write(why);
  }

  /** Gives a job back to the queue, as if it had not been begun this time. */
  @Transactional
  void giveBack(UUID id, String worker) {
    ImportJobRow row = own(id, worker);
    row.queue();
    row.attempts--;
  }

  /** As {@link #giveBack}, unless it was begun too often. */
  @Transactional
  void giveBackOrFail(UUID id, String worker) {
    giveBackOrFail(own(id, worker));
  }

  /**
   * For the start: gives back what a process that was killed had begun.
   *
   * @param node begins the names of its workers
   * @return all that waits now, in the order in which it was asked for
   */
  @Transactional
  List<UUID> recover(String node) {
    for (ImportJobRow row : running(node)) {
      giveBackOrFail(row);
    }
    scoped.get().flush();
    return scoped
        .get()
        .createQuery(
            "select j.id from ImportJobRow j where j.state = :queued order by j.askedAt",
            UUID.class)
        .setParameter("queued", ImportState.QUEUED.name())
        .getResultList();
  }

  private static void giveBackOrFail(ImportJobRow row) {
    if (row.attempts < MOST_ATTEMPTS) {
      row.queue();
    } else {
      row.end(ImportState.FAILED, now());
      row.problem = StoredProblem.write(Problem.of(ErrorCode.UNAVAILABLE));
    }
  }

  private List<ImportJobRow> running(String node) {
    return scoped
        .get()
        .createQuery("select j from ImportJobRow j where j.worker like :node", ImportJobRow.class)
        .setParameter("node", node + "%")
        .getResultList();
  }

  private ImportJobRow own(UUID id, String worker) {
    ImportJobRow row = scoped.get().find(ImportJobRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !worker.equals(row.worker)) {
      throw new CancellationException("job " + id + " was taken away");
    }
    return row;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
