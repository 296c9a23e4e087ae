package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.egress.Validators;
import org.cabildo.imports.ImportJob;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;

/**
 * Sources in the database, for those who look at them: every method is one transaction. A source
 * belongs to the worker that took it for as long as its row says so: whoever sets it anew or
 * removes it takes it away, and what was found then changes nothing.
 */
@ApplicationScoped
class RefreshStore {
  private static final int SOME = 10;

  /** No stranger makes us wait longer than this. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  private final ScopedEntityManager scoped;
  private final Journal journal;
  private final RefreshSettings settings;

  @Inject
  RefreshStore(ScopedEntityManager scoped, Journal journal, RefreshSettings settings) {
    this.scoped = scoped;
    this.journal = journal;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RefreshStore() {
    this(null, null, null);
  }

  /**
   * Takes a source that is due, which nobody else takes then.
   *
   * @param lease after which it is anybody's again
   */
  @Transactional
  Optional<RefreshOrder> take(String worker, Duration lease) {
    Instant now = now();
    for (String dataset : due(now)) {
      SourceRow row = scoped.get().find(SourceRow.class, dataset, LockModeType.PESSIMISTIC_WRITE);
      if (row != null && row.isDue(now)) {
        row.worker = worker;
        row.leasedUntil = now.plus(lease);
        row.triedAt = now;
        return Optional.of(
            new RefreshOrder(
                row.dataset,
                URI.create(row.url),
                Optional.ofNullable(row.table),
                row.setBy,
                row.validators(),
                Optional.ofNullable(row.content).map(BlobId::new)));
      }
    }
    return Optional.empty();
  }

  /** The file is the one that was taken last. */
  @Transactional
  void same(String dataset, String worker, Optional<Validators> said) {
    own(dataset, worker)
        .ifPresent(
            row -> {
              said.ifPresent(row::know);
              row.answered(now());
              row.turnOut(Outcome.UNCHANGED, Optional.empty());
            });
  }

  /** The file is new: its import begins in the same transaction in which it is noted. */
  @Transactional
  void fresh(
      String dataset, String worker, Validators said, BlobId content, Supplier<ImportJob> begin) {
    own(dataset, worker)
        .ifPresent(
            row -> {
              row.know(said);
              row.content = content.sha256();
              row.answered(now());
              row.turnOut(Outcome.IMPORTING, Optional.empty());
              row.job = begin.get().id().toString();
            });
  }

  /** There is no file, or it cannot be taken now. */
  @Transactional
  void failed(String dataset, String worker, Problem why, Optional<Duration> retryAfter) {
    own(dataset, worker)
        .ifPresent(
            row -> {
              row.release();
              fail(row, why, retryAfter.orElse(Duration.ZERO));
            });
  }

  /** Notes a failure; those of this server's own are not the source's. */
  void fail(SourceRow row, Problem why, Duration least) {
    row.turnOut(Outcome.FAILED, Optional.of(why));
    if (why.code().kind() != ErrorCode.Kind.RESOURCES) {
      row.failures++;
      if (row.failures == settings.brokenAfter()) {
        journal.record(
            "source.broken",
            "dataset/" + row.dataset,
            "%s, %d failures in a row".formatted(URI.create(row.url).getHost(), row.failures));
      }
    }
    Duration wait =
        Backoff.after(
            Math.max(1, row.failures),
            settings.brokenAfter(),
            ThreadLocalRandom.current().nextDouble());
    Duration asked = least.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : least;
    row.nextAt = now().plus(asked.compareTo(wait) > 0 ? asked : wait);
  }

  /** For the start: gives back what earlier processes of this node had taken. */
  @Transactional
  void release(String node) {
    scoped
        .get()
        .createQuery(
            "update SourceRow s set s.worker = null, s.leasedUntil = null where s.worker like :node")
        .setParameter("node", node + "%")
        .executeUpdate();
  }

  private List<String> due(Instant now) {
    return scoped
        .get()
        .createQuery(
            "select s.dataset from SourceRow s where s.paused = false and s.nextAt <= :now"
                + " and (s.leasedUntil is null or s.leasedUntil <= :now)"
                + " and s.outcome not in ('IMPORTING', 'HELD') order by s.nextAt",
            String.class)
        .setParameter("now", now)
        .setMaxResults(SOME)
        .getResultList();
  }

  private Optional<SourceRow> own(String dataset, String worker) {
    return Optional.ofNullable(
            scoped.get().find(SourceRow.class, dataset, LockModeType.PESSIMISTIC_WRITE))
        .filter(row -> worker.equals(row.worker));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
