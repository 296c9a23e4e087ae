package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.imports.ImportJob;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** What became of imports, in the database: every method is one transaction. */
@ApplicationScoped
class FollowUpStore {
  private final ScopedEntityManager scoped;
  private final RefreshStore refreshes;

  @Inject
  FollowUpStore(ScopedEntityManager scoped, RefreshStore refreshes) {
    this.scoped = scoped;
    this.refreshes = refreshes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FollowUpStore() {
    this(null, null);
  }

  /** An import that a source waits for. */
  record Awaited(String dataset, String job) {}

  @Transactional
  List<Awaited> awaited() {
    return scoped
        .get()
        .createQuery(
            "select s from SourceRow s"
                + " where s.job is not null and s.outcome in ('IMPORTING', 'HELD')",
            SourceRow.class)
        .getResultStream()
        .flatMap(row -> Optional.ofNullable(row.job).map(j -> new Awaited(row.dataset, j)).stream())
        .toList();
  }

  /**
   * Notes how an import stands.
   *
   * @param job nothing when nobody remembers it any more
   */
  @Transactional
  void follow(Awaited awaited, Optional<ImportJob> job) {
    SourceRow row =
        scoped.get().find(SourceRow.class, awaited.dataset(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.waits() || !awaited.job().equals(row.job)) {
      return;
    }
    if (job.isEmpty()) {
      row.job = null;
      row.outcome = Outcome.HELD.name();
      return;
    }
    switch (job.get().state()) {
      case QUEUED, RUNNING -> row.turnOut(Outcome.IMPORTING, Optional.empty());
      case SUCCEEDED -> row.turnOut(Outcome.UPDATED, Optional.empty());
      case REFUSED, CANCELLED -> row.turnOut(Outcome.HELD, job.get().problem());
      case FAILED -> {
        row.forget();
        refreshes.fail(
            row, job.get().problem().orElse(Problem.of(ErrorCode.UNAVAILABLE)), Duration.ZERO);
      }
    }
  }

  /**
   * When the sources of the tenant are to be looked at again.
   *
   * @param soon when to see how imports are doing
   * @return nothing when there is nothing to do by itself
   */
  @Transactional
  Optional<Instant> next(Instant soon) {
    long importing =
        scoped
            .get()
            .createQuery(
                "select count(s) from SourceRow s where s.outcome = 'IMPORTING'", Long.class)
            .getSingleResult();
    if (importing > 0) {
      return Optional.of(soon);
    }
    return Optional.ofNullable(
        scoped
            .get()
            .createQuery(
                "select min(s.nextAt) from SourceRow s where s.paused = false"
                    + " and s.leasedUntil is null and s.outcome <> 'HELD'",
                Instant.class)
            .getSingleResult());
  }
}
