package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/**
 * Counts how often datasets are viewed and downloaded. Counts are collected in memory and written
 * by {@link #flush} every second and at shutdown, so that reading a page writes nothing; a crash
 * may lose the last second's counts.
 */
@ApplicationScoped
public class Readership {
  /** The page was shown. */
  static final String VIEW = "VIEW";

  /** A file or the whole table was downloaded. */
  static final String DOWNLOAD = "DOWNLOAD";

  /** A page of rows was asked for by a program. */
  static final String QUERY = "QUERY";

  /** Before the name of a column that a question named. */
  static final String COLUMN = "COLUMN ";

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
    count(dataset.id(), VIEW);
  }

  /** A file of the dataset was downloaded. */
  @Open
  public void downloaded(Dataset dataset) {
    count(dataset.id(), DOWNLOAD);
  }

  /**
   * Rows of the dataset were asked for.
   *
   * @param columns that the question names
   */
  @Open
  public void asked(Dataset dataset, Set<String> columns) {
    count(dataset.id(), QUERY);
    columns.forEach(column -> count(dataset.id(), COLUMN + column));
  }

  /** Who used a dataset lately, and which of its columns they named. */
  @Requires(Permission.PUBLISH)
  public Audience audience(Dataset dataset) {
    Map<String, Long> times =
        store.since(dataset.id(), LocalDate.now(ZoneOffset.UTC).minusDays(Audience.DAYS));
    Map<String, Long> columns = new TreeMap<>();
    times.forEach(
        (kind, count) -> {
          if (kind.startsWith(COLUMN)) {
            columns.put(kind.substring(COLUMN.length()), count);
          }
        });
    return new Audience(
        times.getOrDefault(VIEW, 0L),
        times.getOrDefault(DOWNLOAD, 0L),
        times.getOrDefault(QUERY, 0L),
        columns);
  }

  /** Writes what was counted since the last time: one transaction for each dataset. */
  @Open
  public void flush() {
    Map<Page, Map<String, Long>> pages = new HashMap<>();
    for (Key key : Map.copyOf(counts).keySet()) {
      Long times = counts.remove(key);
      if (times != null) {
        pages.computeIfAbsent(key.page(), page -> new TreeMap<>()).put(key.kind(), times);
      }
    }
    pages.forEach(
        (page, times) ->
            scopes.run(page.tenant(), COUNTER, () -> store.add(page.dataset(), page.day(), times)));
  }

  private void count(UUID dataset, String kind) {
    Page page = new Page(scopes.tenant(), dataset, LocalDate.now(ZoneOffset.UTC));
    counts.merge(new Key(page, kind), 1L, Long::sum);
  }

  private record Page(TenantId tenant, UUID dataset, LocalDate day) {}

  private record Key(Page page, String kind) {}
}
