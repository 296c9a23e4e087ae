package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.cabildo.access.Caller;
import org.cabildo.access.Database;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PreparedVersion;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.PartStore;
import org.cabildo.tenancy.TenantId;

/** Carries out one job: as the server what concerns the job, as whoever asked what it is for. */
@ApplicationScoped
class ImportRun {
  private static final Logger LOG = System.getLogger(ImportRun.class.getName());
  private static final Caller SYSTEM = Caller.system("imports");

  private final ImportRunStore store;
  private final Datasets datasets;
  private final PartStore parts;
  private final Scopes scopes;

  @Inject
  ImportRun(ImportRunStore store, Datasets datasets, PartStore parts, Scopes scopes) {
    this.store = store;
    this.datasets = datasets;
    this.parts = parts;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportRun() {
    this(null, null, null, null);
  }

  /** What is left to be done about a job; to be tried again when the database was away. */
  interface Ending {
    /** What to do with its turn in the queue. */
    enum Turn {
      OVER,
      AGAIN
    }

    Turn settle();
  }

  /** Works on a job as long as it takes; changes nothing when it is not waiting any more. */
  Ending run(ImportQueue.Turn turn, String worker, RunningImport watch) {
    UUID id = turn.job();
    TenantId tenant = turn.tenant();
    try {
      scopes
          .as(tenant, SYSTEM, () -> store.start(id, worker))
          .ifPresent(
              order ->
                  scopes.run(
                      tenant,
                      order.askedAs().caller(tenant, order.askedBy()),
                      () -> carryOut(order, worker, watch)));
      return () -> Ending.Turn.OVER;
    } catch (CancellationException stopped) {
      return () -> settled(turn, () -> store.giveBack(id, worker), Ending.Turn.AGAIN);
    } catch (RuntimeException | Error failure) {
      return ending(turn, worker, failure);
    }
  }

  private void carryOut(ImportOrder order, String worker, RunningImport watch) {
    Blob original =
        order
            .original()
            .map(blob -> parts.keep(order.id(), blob.id()))
            .orElseGet(() -> adopted(order.id(), worker));
    PreparedVersion prepared =
        datasets.prepare(order.dataset(), original, order.originalName(), order.terms(), watch);
    store.succeed(order.id(), worker, prepared);
  }

  /** The digest is noted first, so that the file is found whatever happens in between. */
  private Blob adopted(UUID id, String worker) {
    BlobId digest = parts.digest(id);
    store.identify(id, worker, digest);
    return parts.keep(id, digest);
  }

  private Ending ending(ImportQueue.Turn turn, String worker, Throwable failure) {
    UUID id = turn.job();
    if (isPassing(failure)) {
      return () -> settled(turn, () -> store.giveBackOrFail(id, worker), Ending.Turn.AGAIN);
    }
    Problem problem =
        failure instanceof Problem known ? known : Problem.of(ErrorCode.INTERNAL, failure);
    if (problem.code().kind() == ErrorCode.Kind.INTERNAL) {
      LOG.log(Level.ERROR, "import " + id + " failed: " + problem.code().key(), problem);
    }
    ImportState how =
        problem.code().kind() == ErrorCode.Kind.USER ? ImportState.REFUSED : ImportState.FAILED;
    return () -> settled(turn, () -> store.end(id, worker, how, problem), Ending.Turn.OVER);
  }

  /** Nothing happens to a job that was taken away, and its turn is over. */
  private Ending.Turn settled(ImportQueue.Turn turn, Runnable change, Ending.Turn then) {
    try {
      scopes.run(turn.tenant(), SYSTEM, change);
      return then;
    } catch (CancellationException takenAway) {
      return Ending.Turn.OVER;
    }
  }

  /** Whether the same may well work in a moment: too many read at once, or the database is away. */
  private static boolean isPassing(Throwable failure) {
    return failure instanceof Problem problem
        ? problem.code() == ErrorCode.UNAVAILABLE
        : Database.isAway(failure);
  }
}
