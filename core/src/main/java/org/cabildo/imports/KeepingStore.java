package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.storage.BlobId;

/** What is old and what is still needed, from the database: every method is one transaction. */
@ApplicationScoped
class KeepingStore {
  private final ScopedEntityManager scoped;

  @Inject
  KeepingStore(ScopedEntityManager scoped) {
    this.scoped = scoped;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected KeepingStore() {
    this(null);
  }

  /** The stored files of jobs that are not over. */
  @Transactional
  List<BlobId> originals() {
    return scoped
        .get()
        .createQuery(
            "select j.original from ImportJobRow j"
                + " where j.endedAt is null and j.original is not null",
            String.class)
        .getResultStream()
        .map(BlobId::new)
        .toList();
  }

  /** The ids under which a file that arrived piece by piece is still wanted. */
  @Transactional
  List<UUID> parts() {
    List<UUID> wanted =
        new ArrayList<>(
            scoped
                .get()
                .createQuery(
                    "select u.id from FileUploadRow u where u.finished = false", UUID.class)
                .getResultList());
    wanted.addAll(
        scoped
            .get()
            .createQuery(
                "select j.id from ImportJobRow j"
                    + " where j.endedAt is null and j.original is null",
                UUID.class)
            .getResultList());
    return wanted;
  }

  /** Forgets uploads that nobody went on with, and that they became jobs. */
  @Transactional
  int forgetUploads(Instant now) {
    return scoped
        .get()
        .createQuery("delete from FileUploadRow u where u.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  @Transactional
  int forgetJobs(Instant before) {
    return scoped
        .get()
        .createQuery("delete from ImportJobRow j where j.endedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
