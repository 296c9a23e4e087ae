package org.cabildo.editorial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.cabildo.access.Changes;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/**
 * The published pages of each portal, which every page of it names. A change made on this node is
 * seen at once, one made on another node within {@link #KEPT}. A transaction, which may see what
 * nobody else sees, is not answered from memory.
 */
@ApplicationScoped
class MenuMemory {
  /** How long a menu is remembered, changed or not. */
  static final Duration KEPT = Duration.ofSeconds(1);

  private static final int PORTALS = 2_000;

  private final Scopes scopes;
  private final Changes changes;
  private final Cache<Key, List<PageHeading>> known =
      Caffeine.newBuilder().maximumSize(PORTALS).expireAfterWrite(KEPT).build();

  @Inject
  MenuMemory(Scopes scopes, Changes changes) {
    this.scopes = scopes;
    this.changes = changes;
  }

  /** For the container's proxy only. */
  protected MenuMemory() {
    this(new Scopes(), new Changes(new Scopes()));
  }

  List<PageHeading> menu(Supplier<List<PageHeading>> reading) {
    if (changes.pending()) {
      return reading.get();
    }
    // The count goes into the key before anything is read: what was read before a change is not
    // found after it.
    Key key = new Key(scopes.tenant(), changes.count());
    List<PageHeading> found = known.getIfPresent(key);
    if (found == null) {
      found = reading.get();
      known.put(key, found);
    }
    return found;
  }

  private record Key(TenantId tenant, long changes) {}
}
