package org.cabildo.server.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.ScheduledPublications;
import org.cabildo.imports.ImportWorkers;
import org.cabildo.refresh.RefreshWorkers;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;
import org.cabildo.tenants.roll.Rolls;

/**
 * Gives the work that nobody waits for a thread each, as many as may be at once: imports, looks at
 * where datasets come from, and many portals to be opened. What is due to be published takes no
 * time and no thread.
 */
@ApplicationScoped
class WorkThreads {
  /** From one look for waiting imports to the next. */
  static final Duration IMPORTS_PULSE = Duration.ofMillis(250);

  /** From one look for waiting rolls to the next. */
  static final Duration ROLLS_PULSE = Duration.ofMillis(500);

  /** From one look for what is due to be refreshed to the next. */
  static final Duration REFRESHES_PULSE = Duration.ofSeconds(1);

  /** From one look into every tenant, for what other nodes know to be due, to the next. */
  static final Duration REFRESHES_ROUND = Duration.ofMinutes(10);

  /** From one look for what is due to be published to the next. */
  static final Duration PUBLICATIONS_PULSE = Duration.ofSeconds(1);

  /** From one look into every tenant, for what other nodes know to be published, to the next. */
  static final Duration PUBLICATIONS_ROUND = Duration.ofSeconds(45);

  private static final Caller KEEPER = Caller.system("work");

  private final Tenants tenants;
  private final Scopes scopes;
  private final ImportWorkers imports;
  private final RefreshWorkers refreshes;
  private final ScheduledPublications publications;
  private final Rolls rolls;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedThreadFactory threads;

  @Inject
  WorkThreads(
      Tenants tenants,
      Scopes scopes,
      ImportWorkers imports,
      RefreshWorkers refreshes,
      ScheduledPublications publications,
      Rolls rolls) {
    this.tenants = tenants;
    this.scopes = scopes;
    this.imports = imports;
    this.refreshes = refreshes;
    this.publications = publications;
    this.rolls = rolls;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected WorkThreads() {
    this(null, null, null, null, null, null);
  }

  /** For the start: goes on with what an earlier process did not finish. */
  void recover() {
    inEveryTenant(
        () -> {
          imports.recover();
          refreshes.recover();
          publications.look();
        });
  }

  void beginImports() {
    imports.begin(this::begin);
  }

  void beginRolls() {
    rolls.begin(this::begin);
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

  void publish() {
    publications.publish();
  }

  void lookForPublications() {
    inEveryTenant(publications::look);
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
