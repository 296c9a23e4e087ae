package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;

/**
 * The files that versions of the tenant in scope refer to, each once however many do. A version and
 * its files are noted in one transaction; those of versions from before there were notes are noted
 * when they are first asked for.
 */
@ApplicationScoped
class StoredFiles {
  private final ScopedEntityManager scoped;
  private final Journal journal;
  private final BlobStore blobs;

  @Inject
  StoredFiles(ScopedEntityManager scoped, Journal journal, BlobStore blobs) {
    this.scoped = scoped;
    this.journal = journal;
    this.blobs = blobs;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected StoredFiles() {
    this(null, null, null);
  }

  /** Bytes of all of them. */
  @Transactional(Transactional.TxType.MANDATORY)
  long bytes() {
    complete();
    return Optional.ofNullable(
            scoped
                .get()
                .createQuery("select sum(f.bytes) from StoredFileRow f", Long.class)
                .getSingleResult())
        .orElse(0L);
  }

  /** Whether a version refers to it. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean has(BlobId file) {
    return scoped.get().find(StoredFileRow.class, file.sha256()) != null;
  }

  /** The files of a version that no other version refers to, with their sizes. */
  @Transactional(Transactional.TxType.MANDATORY)
  Map<BlobId, Long> newIn(DatasetVersion version) {
    Map<BlobId, Long> files = filesOf(version);
    files.keySet().removeIf(this::has);
    return files;
  }

  /** Notes files that nobody referred to before. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(Map<BlobId, Long> files) {
    files.forEach(
        (file, bytes) -> {
          StoredFileRow row = new StoredFileRow();
          row.sha256 = file.sha256();
          row.bytes = bytes;
          scoped.get().persist(row);
        });
  }

  private void complete() {
    EntityManager em = scoped.get();
    List<DatasetVersionRow> unnoted =
        em.createQuery(
                "select v from DatasetVersionRow v where not exists"
                    + " (select f.sha256 from StoredFileRow f where f.sha256 = v.parquet)",
                DatasetVersionRow.class)
            .getResultList();
    if (!unnoted.isEmpty()) {
      journal.inLine();
      unnoted.forEach(row -> add(newIn(row.record())));
      em.flush();
    }
  }

  private Map<BlobId, Long> filesOf(DatasetVersion version) {
    Map<BlobId, Long> files = new LinkedHashMap<>();
    BlobId parquet = version.table().parquet();
    files.put(parquet, blobs.size(parquet));
    for (Optional<Blob> blob :
        List.of(Optional.of(version.original()), version.quarantine(), version.corrections())) {
      blob.ifPresent(b -> files.put(b.id(), b.bytes()));
    }
    return files;
  }
}
