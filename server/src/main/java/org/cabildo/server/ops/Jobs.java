package org.cabildo.server.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.cabildo.idempotency.Requests;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The work that is done again and again while the application runs. */
@ApplicationScoped
class Jobs {
  private static final Logger LOG = System.getLogger(Jobs.class.getName());

  /** The rare jobs wait until the start is over, and not for their whole pause. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Counts counts;
  private final Requests requests;
  private final Housekeeping housekeeping;
  private final TenantsFolder folder;
  private final WorkThreads work;
  private final Duration sweeping;
  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedScheduledExecutorService executor;

  @Inject
  Jobs(
      Counts counts,
      Requests requests,
      Housekeeping housekeeping,
      TenantsFolder folder,
      WorkThreads work,
      @ConfigProperty(name = "cabildo.files.sweep-minutes", defaultValue = "60") int minutes) {
    this.counts = counts;
    this.requests = requests;
    this.housekeeping = housekeeping;
    this.folder = folder;
    this.work = work;
    this.sweeping = Duration.ofMinutes(minutes);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Jobs() {
    this(null, null, null, null, null, 1);
  }

  void start() {
    work.recover();
    every(WorkThreads.IMPORTS_PULSE, new Job("begin imports", work::beginImports));
    every(WorkThreads.ROLLS_PULSE, new Job("begin rolls", work::beginRolls));
    every(Duration.ofSeconds(1), new Job("tell how far imports are", work::tell));
    every(WorkThreads.REFRESHES_PULSE, new Job("begin refreshes", work::beginRefreshes));
    every(WorkThreads.REFRESHES_ROUND, new Job("look for refreshes", work::lookForRefreshes));
    every(WorkThreads.PUBLICATIONS_PULSE, new Job("publish what is due", work::publish));
    every(
        WorkThreads.PUBLICATIONS_ROUND,
        new Job("look for what is due to be published", work::lookForPublications));
    every(Duration.ofSeconds(1), new Job("count views and downloads", counts::readers));
    every(Duration.ofSeconds(5), new Job("count the time of queries", counts::queries));
    every(Duration.ofSeconds(10), new Job("hold the requests under way", requests::renew));
    every(sweeping, new Job("remove what nobody needs", housekeeping::sweep));
    every(TenantsFolder.PULSE, new Job("look into the folder of tenants", folder::look));
  }

  void stop() {
    running.forEach(job -> job.cancel(false));
    work.stop();
    new Job("count the last views and downloads", counts::readers).run();
    new Job("count the time of the last queries", counts::queries).run();
  }

  private void every(Duration pause, Job job) {
    Duration first = pause.compareTo(SOON) < 0 ? pause : SOON;
    running.add(
        executor.scheduleWithFixedDelay(
            job, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Work that is tried again the next time when it fails; only the first failure is logged. */
  private static final class Job implements Runnable {
    private final String what;
    private final Runnable work;
    private boolean failing;

    Job(String what, Runnable work) {
      this.what = what;
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
        if (failing) {
          LOG.log(Level.INFO, "can " + what + " again");
        }
        failing = false;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.log(Level.WARNING, "cannot " + what + ", trying again", e);
        }
        failing = true;
      }
    }
  }
}
