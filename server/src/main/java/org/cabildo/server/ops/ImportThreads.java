package org.cabildo.server.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.imports.ImportWorkers;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** Gives the imports that nobody waits for a thread each, as many as may be at once. */
@ApplicationScoped
class ImportThreads {
  /** From one look for waiting imports to the next. */
  static final Duration PULSE = Duration.ofMillis(250);

  private static final Caller KEEPER = Caller.system("imports");

  private final Tenants tenants;
  private final Scopes scopes;
  private final ImportWorkers workers;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threads;

  @Inject
  ImportThreads(Tenants tenants, Scopes scopes, ImportWorkers workers) {
    this.tenants = tenants;
    this.scopes = scopes;
    this.workers = workers;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ImportThreads() {
    this(null, null, null);
  }

  /** For the start: goes on with what an earlier process did not finish. */
  void recover() {
    for (Tenant tenant : tenants.list()) {
      scopes.run(tenant.id(), KEEPER, workers::recover);
    }
  }

  void begin() {
    workers.begin(work -> threads.newThread(work).start());
  }

  void tell() {
    workers.tell();
  }

  void stop() {
    workers.stop();
  }
}
