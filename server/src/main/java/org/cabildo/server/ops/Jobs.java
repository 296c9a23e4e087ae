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
import org.cabildo.catalog.Readership;
import org.cabildo.idempotency.Requests;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The work that is done again and again while the application runs. */
@ApplicationScoped
class Jobs {
  private static final Logger LOG = System.getLogger(Jobs.class.getName());

  private final Readership readership;
  private final Requests requests;
  private final Housekeeping housekeeping;
  private final TenantsFolder folder;
  private final Duration sweeping;
  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedScheduledExecutorService executor;

  @Inject
  Jobs(
      Readership readership,
      Requests requests,
      Housekeeping housekeeping,
      TenantsFolder folder,
      @ConfigProperty(name = "cabildo.files.sweep-minutes", defaultValue = "60") int minutes) {
    this.readership = readership;
    this.requests = requests;
    this.housekeeping = housekeeping;
    this.folder = folder;
    this.sweeping = Duration.ofMinutes(minutes);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Jobs() {
    this(null, null, null, null, 1);
  }

  void start() {
    every(Duration.ofSeconds(1), "count views and downloads", readership::flush);
    every(Duration.ofSeconds(10), "hold the requests under way", requests::renew);
    every(sweeping, "remove what nobody needs", housekeeping::sweep);
    every(TenantsFolder.PULSE, "look into the folder of tenants", folder::look);
  }

  void stop() {
    running.forEach(job -> job.cancel(false));
    guarded("count views and downloads", readership::flush);
  }

  private void every(Duration pause, String what, Runnable work) {
    running.add(
        executor.scheduleWithFixedDelay(
            () -> guarded(what, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** A job that fails is tried again the next time; an exception would end it for good. */
  private static void guarded(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "could not " + what + ", trying again later", e);
    }
  }
}
