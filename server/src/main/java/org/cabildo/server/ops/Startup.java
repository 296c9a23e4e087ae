package org.cabildo.server.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.cabildo.access.Migrations;
import org.cabildo.identity.LocalAccounts;

/**
 * Brings the application up: schema first, then what is done again and again; in the background the
 * first account, tenants from the operator's folder and the demonstration, then what the launcher
 * prints, then what lists keep of datasets.
 */
@ApplicationScoped
public class Startup {
  private static final Logger LOG = System.getLogger(Startup.class.getName());

  private final LocalAccounts accounts;
  private final Housekeeping housekeeping;
  private final Jobs jobs;
  private final Arrivals arrivals;
  private final Announcement announcement;
  private final Recount recount;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedScheduledExecutorService executor;

  @Inject
  Startup(
      LocalAccounts accounts,
      Housekeeping housekeeping,
      Jobs jobs,
      Arrivals arrivals,
      Announcement announcement,
      Recount recount) {
    this.accounts = accounts;
    this.housekeeping = housekeeping;
    this.jobs = jobs;
    this.arrivals = arrivals;
    this.announcement = announcement;
    this.recount = recount;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Startup() {
    this(null, null, null, null, null, null);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    migrate();
    housekeeping.clear();
    jobs.start();
    executor.execute(this::welcome);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    jobs.stop();
  }

  /** The owner's password is forgotten as soon as the schema is up to date. */
  private static void migrate() {
    Migrations.apply(
        property("cabildo.database.url"),
        property("cabildo.database.owner.user"),
        property("cabildo.database.owner.password"),
        property("cabildo.database.app.user"),
        property("cabildo.database.federal.user"));
    System.clearProperty("cabildo.database.owner.password");
  }

  private void welcome() {
    Optional<String> password = accounts.createFirst();
    try {
      arrivals.first();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the tenants could not be taken in", e);
    }
    announcement.publish(password);
    recount.all();
  }

  private static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException("system property " + name + " is not set"));
  }
}
