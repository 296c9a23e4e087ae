package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.storage.BlobId;

/**
 * Knows from the database which files the versions of the tenant in scope refer to, those that wait
 * too.
 */
@ApplicationScoped
class LeftoverStore {
  private final ScopedEntityManager scoped;
  private final Journal journal;

  @Inject
  LeftoverStore(ScopedEntityManager scoped, Journal journal) {
    this.scoped = scoped;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected LeftoverStore() {
    this(null, null);
  }

  @Transactional
  Set<BlobId> referenced() {
    Set<BlobId> referenced = new HashSet<>();
    for (String column : List.of("parquet", "original", "quarantine", "corrections")) {
      scoped
          .get()
          .createQuery(
              "select v." + column + " from DatasetVersionRow v where v." + column + " is not null",
              String.class)
          .getResultStream()
          .map(BlobId::new)
          .forEach(referenced::add);
    }
    scoped
        .get()
        .createQuery(
            "select r from PublicationRequestRow r where r.endedAt is null and r.held is not null",
            PublicationRequestRow.class)
        .getResultStream()
        .flatMap(row -> row.held().stream())
        .flatMap(DatasetVersion::files)
        .forEach(referenced::add);
    return referenced;
  }

  @Transactional
  void note(Leftovers.Removed removed) {
    journal.record(
        "files.remove",
        "files/unreferenced",
        removed.files() + " files, " + removed.bytes() + " bytes");
  }
}
