package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.storage.BlobStore;
import org.cabildo.storage.PartStore;

/** Removes, in the tenant in scope, what of uploads and jobs is old, and keeps what they need. */
@ApplicationScoped
public class ImportKeeping {
  private final KeepingStore store;
  private final BlobStore blobs;
  private final PartStore parts;
  private final ImportSettings jobs;
  private final UploadSettings uploads;

  @Inject
  ImportKeeping(
      KeepingStore store,
      BlobStore blobs,
      PartStore parts,
      ImportSettings jobs,
      UploadSettings uploads) {
    this.store = store;
    this.blobs = blobs;
    this.parts = parts;
    this.jobs = jobs;
    this.uploads = uploads;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportKeeping() {
    this(null, null, null, null, null);
  }

  /**
   * Forgets what is old. The files of jobs that are not over count as stored anew, so that they are
   * nobody's leftovers; to be done before those are removed.
   *
   * @param now the present
   * @return how many uploads and jobs were forgotten, and files of uploads removed
   */
  @Requires(Permission.MAINTAIN)
  public int sweep(Instant now) {
    store.originals().forEach(blobs::touch);
    int forgotten = store.forgetUploads(now) + store.forgetJobs(now.minus(jobs.keep()));
    Set<UUID> wanted = new HashSet<>(store.parts());
    for (UUID part : parts.unchangedSince(now.minus(uploads.keep()))) {
      if (!wanted.contains(part)) {
        parts.discard(part);
        forgotten++;
      }
    }
    return forgotten;
  }
}
