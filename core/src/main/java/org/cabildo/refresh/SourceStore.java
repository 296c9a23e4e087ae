package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Sources in the database, for those who set them: every method is one transaction. */
@ApplicationScoped
class SourceStore {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;
  private final RefreshSettings settings;

  @Inject
  SourceStore(
      ScopedEntityManager scoped, Scopes scopes, Journal journal, RefreshSettings settings) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.journal = journal;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SourceStore() {
    this(null, null, null, null);
  }

  @Transactional
  Optional<Source> find(String dataset) {
    return Optional.ofNullable(scoped.get().find(SourceRow.class, dataset))
        .map(row -> row.record(now(), settings.brokenAfter()));
  }

  /**
   * Sets a source, anew or once more; whoever is looking there now has looked in vain. It is looked
   * at right away, unless it is paused.
   */
  @Transactional
  Source set(
      String dataset, URI url, Interval every, Optional<String> table, SourceTerms asWritten) {
    SourceRow known = scoped.get().find(SourceRow.class, dataset, LockModeType.PESSIMISTIC_WRITE);
    SourceRow row = known == null ? new SourceRow() : known;
    boolean other =
        !url.toString().equals(row.url) || !Objects.equals(row.table, table.orElse(null));
    row.dataset = dataset;
    row.url = url.toString();
    row.period = every.text();
    row.table = table.orElse(null);
    row.paused = asWritten.paused();
    row.setBy = scopes.current().caller().subject();
    row.setAt = now();
    if (other || row.outcome() == Outcome.HELD) {
      begin(row);
    }
    row.release();
    row.nextAt = now();
    if (known == null) {
      scoped.get().persist(row);
    }
    scoped.get().flush();
    journal.record(
        "source.set",
        "dataset/" + dataset,
        url.getHost() + ", every " + every.text() + (row.paused ? ", paused" : ""));
    return row.record(now(), settings.brokenAfter());
  }

  @Transactional
  void delete(String dataset) {
    SourceRow row = row(dataset);
    scoped.get().remove(row);
    journal.record("source.remove", "dataset/" + dataset, URI.create(row.url).getHost());
  }

  /** Has a source looked at right away; what waited for a decision is taken anew. */
  @Transactional
  Source hurry(String dataset) {
    SourceRow row = row(dataset);
    if (row.paused || row.outcome() == Outcome.IMPORTING) {
      throw Problem.of(ErrorCode.STALE)
          .with("state", row.record(now(), settings.brokenAfter()).health().state().key());
    }
    if (row.outcome() == Outcome.HELD) {
      begin(row);
    }
    row.nextAt = now();
    journal.record("source.run", "dataset/" + dataset, URI.create(row.url).getHost());
    return row.record(now(), settings.brokenAfter());
  }

  private static void begin(SourceRow row) {
    row.forget();
    row.turnOut(Outcome.NONE, Optional.empty());
  }

  private SourceRow row(String dataset) {
    SourceRow row = scoped.get().find(SourceRow.class, dataset, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return row;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
