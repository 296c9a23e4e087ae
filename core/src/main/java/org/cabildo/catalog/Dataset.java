package org.cabildo.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dataset with everything its page shows.
 *
 * @param id globally unique and stable
 * @param description what its publisher wrote
 * @param office who answers for it
 * @param themes under which it is found
 * @param license its own, or the tenant's
 * @param state where it is in its life
 * @param current the version that readers get, absent while it has no data
 * @param quality how complete its metadata is
 * @param usage how often it was read
 * @param withdrawal why the public does not see it any more
 * @param createdAt when it was created
 * @param modifiedAt when its metadata or data last changed
 */
public record Dataset(
    UUID id,
    DatasetDescription description,
    Office office,
    List<Theme> themes,
    License license,
    DatasetState state,
    Optional<DatasetVersion> current,
    Quality quality,
    Usage usage,
    Optional<Withdrawal> withdrawal,
    Instant createdAt,
    Instant modifiedAt) {
  /** Its short name. */
  public String slug() {
    return description.slug();
  }

  /** Whether the public may see it. */
  public boolean isPublic() {
    return state == DatasetState.PUBLISHED && current.isPresent();
  }

  /**
   * How often it was read.
   *
   * @param views dataset pages shown
   * @param downloads files and whole tables downloaded
   */
  public record Usage(long views, long downloads) {}
}
