package org.cabildo.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.cabildo.access.Changes;
import org.cabildo.access.Permission;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/**
 * What the public asked for lately of the published datasets. A change made on this node is seen at
 * once, one made on another node within {@link #KEPT}. Whoever may read drafts is not answered from
 * memory, nor is a transaction, which may see what nobody else sees.
 */
@ApplicationScoped
class PublishedMemory {
  /** How long something is remembered, changed or not. */
  static final Duration KEPT = Duration.ofSeconds(1);

  private final Scopes scopes;
  private final Changes changes;
  private final Cache<Key, Object> known;

  @Inject
  PublishedMemory(Scopes scopes, Changes changes, CatalogSettings settings) {
    this.scopes = scopes;
    this.changes = changes;
    this.known =
        Caffeine.newBuilder().maximumSize(settings.remembered()).expireAfterWrite(KEPT).build();
  }

  /** For the container's proxy only. */
  protected PublishedMemory() {
    this(new Scopes(), new Changes(new Scopes()), CatalogSettings.defaults());
  }

  /** The dataset of that name. */
  Dataset dataset(String slug, Supplier<Dataset> reading) {
    return remembered(slug, 0, Dataset.class, reading);
  }

  /** The version of that number of the dataset of that name. */
  DatasetVersion version(String slug, int number, Supplier<DatasetVersion> reading) {
    return remembered(slug, number, DatasetVersion.class, reading);
  }

  private <T> T remembered(String slug, int number, Class<T> kind, Supplier<T> reading) {
    if (scopes.may(Permission.READ_DRAFTS) || changes.pending()) {
      return reading.get();
    }
    // The count goes into the key before anything is read: what was read before a change is not
    // found after it.
    Key key = new Key(scopes.tenant(), changes.count(), slug, number, kind);
    Object found = known.getIfPresent(key);
    if (found == null) {
      found = reading.get();
      known.put(key, found);
    }
    return kind.cast(found);
  }

  private record Key(TenantId tenant, long changes, String slug, int number, Class<?> kind) {}
}
