package org.cabildo.server.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.imports.ImportWorkers;
import org.cabildo.refresh.RefreshWorkers;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/**
 * Gives the work that nobody waits for a thread each, as many as may be at once: imports, and looks
 * at where datasets come from.
 */
@ApplicationScoped
class WorkThreads {
  /** From one look for waiting imports to the next. */
  static final Duration IMPORTS_PULSE = Duration.ofMillis(250);

  /** From one look for what is due to be refreshed to the next. */
  static final Duration REFRESHES_PULSE = Duration.ofSeconds(1);

  /** From one look into every tenant, for what other nodes know to be due, to the next. */
  static final Duration REFRESHES_ROUND = Duration.ofMinutes(10);

  private static final Caller KEEPER = Caller.system("work");

  private final Tenants tenants;
  private final Scopes scopes;
  private final ImportWorkers imports;
  private final RefreshWorkers refreshes;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threads;

  @Inject
  WorkThreads(Tenants tenants, Scopes scopes, ImportWorkers imports, RefreshWorkers refreshes) {
    this.tenants = tenants;
    this.scopes = scopes;
    this.imports = imports;
    this.refreshes = refreshes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected WorkThreads() {
    this(null, null, null, null);
  }

  /** For the start: goes on with what an earlier process did not finish. */
  void recover() {
    inEveryTenant(
        () -> {
          imports.recover();
          refreshes.recover();
        });
  }

  void beginImports() {
    imports.begin(this::begin);
  }

  void tell() {
    imports.tell();
  }

  void beginRefreshes() {
    refreshes.begin(this::begin);
  }

  void lookForRefreshes() {
    inEveryTenant(refreshes::look);
  }

  void stop() {
    imports.stop();
  }

  private void begin(Runnable work) {
    threads.newThread(work).start();
  }

  private void inEveryTenant(Runnable work) {
    for (Tenant tenant : tenants.list()) {
      scopes.run(tenant.id(), KEEPER, work);
    }
  }
}
