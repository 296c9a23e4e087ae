package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of the tenant in scope that no version refers to: uploads that were refused, or whose
 * publication a crash cut off. They stay for a while, because an upload stores its files before it
 * commits the version, and are then removed.
 */
@ApplicationScoped
public class Leftovers {
  private final BlobStore blobs;
  private final LeftoverStore store;
  private final Duration grace;

  @Inject
  Leftovers(
      BlobStore blobs,
      LeftoverStore store,
      @ConfigProperty(name = "cabildo.files.grace-hours", defaultValue = "24") int graceHours) {
    if (graceHours < 1) {
      throw new IllegalArgumentException("cabildo.files.grace-hours is at least 1");
    }
    this.blobs = blobs;
    this.store = store;
    this.grace = Duration.ofHours(graceHours);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Leftovers() {
    this(null, null, 1);
  }

  /**
   * What was removed.
   *
   * @param files how many
   * @param bytes how much room that gave back
   */
  public record Removed(int files, long bytes) {
    Removed plus(long more) {
      return more == 0 ? this : new Removed(files + 1, bytes + more);
    }
  }

  /**
   * Removes what has been unreferenced for longer than the time of grace, and notes it in the
   * journal.
   *
   * @param now the present
   */
  @Requires(Permission.MAINTAIN)
  public Removed remove(Instant now) {
    Instant moment = now.minus(grace);
    List<BlobId> old = blobs.storedBefore(moment);
    if (old.isEmpty()) {
      return new Removed(0, 0);
    }
    // Asked after the files were listed: a version committed in between is seen.
    Set<BlobId> referenced = store.referenced();
    Removed removed = new Removed(0, 0);
    for (BlobId id : old) {
      if (!referenced.contains(id)) {
        removed = removed.plus(blobs.discard(id, moment));
      }
    }
    if (removed.files() > 0) {
      store.note(removed);
    }
    return removed;
  }
}
