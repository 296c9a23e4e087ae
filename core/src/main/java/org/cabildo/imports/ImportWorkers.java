package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.idempotency.Node;
import org.cabildo.tenancy.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives waiting jobs to threads, tells how far they are, and ends what nobody wants any more. */
@ApplicationScoped
public class ImportWorkers {
  private static final Caller SYSTEM = Caller.system("imports");

  private final Queue<Unsettled> unsettled = new ConcurrentLinkedQueue<>();
  private final ImportQueue queue;
  private final RunningImports running;
  private final ImportRun run;
  private final ImportRunStore store;
  private final Scopes scopes;
  private final String node;
  private final String worker;

  private record Unsettled(ImportQueue.Turn turn, ImportRun.Ending ending) {}

  @Inject
  ImportWorkers(
      ImportQueue queue,
      RunningImports running,
      ImportRun run,
      ImportRunStore store,
      Scopes scopes,
      @ConfigProperty(name = "cabildo.data.dir") String dataDirectory) {
    this.queue = queue;
    this.running = running;
    this.run = run;
    this.store = store;
    this.scopes = scopes;
    this.node = Node.name(dataDirectory);
    this.worker = node + UUID.randomUUID();
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportWorkers() {
    this(null, null, null, null, null, "");
  }

  /**
   * For the start: queues what waits in the tenant in scope, also what a process on the same data
   * folder had begun when it was killed.
   */
  @Requires(Permission.MAINTAIN)
  public void recover() {
    TenantId tenant = scopes.tenant();
    store.recover(node).forEach(job -> queue.add(tenant, job));
  }

  /** Begins what may be begun; to be called a few times a second. */
  @Open
  public void begin(Executor threads) {
    for (Optional<ImportQueue.Turn> next = queue.next(); next.isPresent(); next = queue.next()) {
      ImportQueue.Turn turn = next.get();
      threads.execute(() -> work(turn));
    }
  }

  /** Tells how far everything is, and stops what was taken away; to be called every second. */
  @Open
  public void tell() {
    running.all().forEach(this::tell);
    for (Unsettled left = unsettled.peek(); left != null; left = unsettled.peek()) {
      settle(left);
      unsettled.remove(left);
    }
  }

  /** Ends everything that is under way here; it waits for the next start. */
  @Open
  public void stop() {
    running.stopAll();
  }

  private void tell(ImportQueue.Turn turn, RunningImport watch) {
    watch
        .progress()
        .filter(
            progress ->
                !scopes.as(turn.tenant(), SYSTEM, () -> store.note(turn.job(), worker, progress)))
        .ifPresent(takenAway -> watch.stop());
  }

  private void work(ImportQueue.Turn turn) {
    RunningImport watch = running.begin(turn);
    ImportRun.Ending ending = run.run(turn, worker, watch);
    running.end(turn);
    Unsettled left = new Unsettled(turn, ending);
    try {
      settle(left);
    } catch (RuntimeException e) {
      unsettled.add(left); // the database is away; its turn is not over before
    }
  }

  private void settle(Unsettled left) {
    ImportRun.Ending.Turn then = left.ending().settle();
    queue.over(left.turn());
    if (then == ImportRun.Ending.Turn.AGAIN) {
      queue.add(left.turn().tenant(), left.turn().job());
    }
  }
}
