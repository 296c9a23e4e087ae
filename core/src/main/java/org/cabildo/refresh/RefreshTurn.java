package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.egress.Egress;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.ImportJobs;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * What is done when it is the turn of the tenant in scope: follow its imports, look at a source.
 */
@ApplicationScoped
class RefreshTurn {
  /** What a worker needs beyond the time of the fetch itself. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final RefreshStore store;
  private final FollowUpStore followUps;
  private final RefreshRun run;
  private final ImportJobs imports;
  private final Egress egress;

  @Inject
  RefreshTurn(
      RefreshStore store,
      FollowUpStore followUps,
      RefreshRun run,
      ImportJobs imports,
      Egress egress) {
    this.store = store;
    this.followUps = followUps;
    this.run = run;
    this.imports = imports;
    this.egress = egress;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RefreshTurn() {
    this(null, null, null, null, null);
  }

  /**
   * Does so.
   *
   * @param soon when to see how imports are doing
   * @return when it should have a turn again
   */
  Optional<Instant> take(String worker, Instant soon) {
    for (FollowUpStore.Awaited awaited : followUps.awaited()) {
      followUps.follow(awaited, job(awaited));
    }
    store.take(worker, egress.longest().plus(MARGIN)).ifPresent(order -> run.run(order, worker));
    return followUps.next(soon);
  }

  private Optional<ImportJob> job(FollowUpStore.Awaited awaited) {
    try {
      return Optional.of(imports.find(awaited.dataset(), awaited.job()));
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw problem;
    }
  }
}
