package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.catalog.JsonText;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Files that arrive piece by piece in the database: every method is one transaction. */
@ApplicationScoped
class UploadStore {
  private final ScopedEntityManager scoped;
  private final ImportJobStore jobs;

  @Inject
  UploadStore(ScopedEntityManager scoped, ImportJobStore jobs) {
    this.scoped = scoped;
    this.jobs = jobs;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UploadStore() {
    this(null, null);
  }

  /**
   * A new one.
   *
   * @param most how many of the tenant there may be
   * @throws Problem {@code quota}
   */
  @Transactional
  FileUpload insert(FileUpload upload, PublicationTerms terms, int most) {
    long open =
        scoped
            .get()
            .createQuery(
                "select count(u) from FileUploadRow u where u.finished = false", Long.class)
            .getSingleResult();
    if (open >= most) {
      throw Problem.of(ErrorCode.QUOTA)
          .with("limit", most)
          .with("what", "open-uploads")
          .with("used", open);
    }
    FileUploadRow row = new FileUploadRow();
    row.id = upload.id();
    row.dataset = upload.dataset();
    row.originalBytes = upload.file().bytes();
    row.originalName = upload.file().name();
    row.terms = JsonText.write(terms);
    row.expiresAt = upload.expiresAt().truncatedTo(ChronoUnit.MICROS);
    scoped.get().persist(row);
    scoped.get().flush();
    return row.record(0);
  }

  /**
   * One that is not forgotten.
   *
   * @param arrived how much of it is there; nothing when it became a job, which has it now
   * @throws Problem {@code not-found}
   */
  @Transactional
  FileUpload find(String dataset, UUID id, Optional<Long> arrived) {
    FileUploadRow row = row(dataset, id, LockModeType.NONE);
    if (row.finished) {
      return row.record(row.originalBytes);
    }
    return row.record(arrived.orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND)));
  }

  /** Notes that it grew; when it is whole, it becomes a job, once. */
  @Transactional
  FileUpload grown(String dataset, UUID id, long arrived, Instant expires) {
    FileUploadRow row = row(dataset, id, LockModeType.PESSIMISTIC_WRITE);
    row.expiresAt = expires.truncatedTo(ChronoUnit.MICROS);
    FileUpload upload = row.record(arrived);
    if (upload.isWhole() && !row.finished) {
      row.finished = true;
      jobs.insert(
          id,
          dataset,
          upload.file(),
          Optional.empty(),
          JsonText.read(row.terms, PublicationTerms.class));
    }
    return upload;
  }

  /** Forgets one that did not become a job. */
  @Transactional
  void delete(String dataset, UUID id) {
    FileUploadRow row = row(dataset, id, LockModeType.PESSIMISTIC_WRITE);
    if (row.finished) {
      throw Problem.of(ErrorCode.STALE);
    }
    scoped.get().remove(row);
  }

  private FileUploadRow row(String dataset, UUID id, LockModeType lock) {
    FileUploadRow row = scoped.get().find(FileUploadRow.class, id, lock);
    if (row == null || !row.dataset.equals(dataset) || row.expiresAt.isBefore(Instant.now())) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return row;
  }
}
