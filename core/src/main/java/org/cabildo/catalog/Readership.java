package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/**
 * Counts how often datasets are viewed and downloaded. Counts are collected in memory and written
 * by {@link #flush} every second and at shutdown, so that reading a page writes nothing; a crash
 * may lose the last second's counts.
 */
@ApplicationScoped
public class Readership {
  private static final Caller COUNTER = Caller.system("readership");

  private final ConcurrentMap<Key, Long> counts = new ConcurrentHashMap<>();
  private final Scopes scopes;
  private final ReadershipStore store;

  @Inject
  Readership(Scopes scopes, ReadershipStore store) {
    this.scopes = scopes;
    this.store = store;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Readership() {
    this(null, null);
  }

  /** The dataset's page was shown. */
  @Open
  public void viewed(Dataset dataset) {
    count(dataset.id(), Kind.VIEW);
  }

  /** A file of the dataset was downloaded. */
  @Open
  public void downloaded(Dataset dataset) {
    count(dataset.id(), Kind.DOWNLOAD);
  }

  /** Writes what was counted since the last time. */
  @Open
  public void flush() {
    for (Key key : Map.copyOf(counts).keySet()) {
      Long times = counts.remove(key);
      if (times != null) {
        scopes.as(
            key.tenant(),
            COUNTER,
            () -> {
              store.add(key.dataset(), key.day(), key.kind(), times);
              return times;
            });
      }
    }
  }

  private void count(UUID dataset, Kind kind) {
    counts.merge(
        new Key(scopes.tenant(), dataset, LocalDate.now(ZoneOffset.UTC), kind), 1L, Long::sum);
  }

  /** How a dataset was used. */
  enum Kind {
    VIEW,
    DOWNLOAD
  }

  private record Key(TenantId tenant, UUID dataset, LocalDate day, Kind kind) {}
}
