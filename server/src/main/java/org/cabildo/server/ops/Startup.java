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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.cabildo.access.Migrations;
import org.cabildo.catalog.Readership;
import org.cabildo.identity.LocalAccounts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Brings the application up: schema first, then the first account, then the demonstration tenants
 * in the background, then what the launcher prints.
 */
@ApplicationScoped
public class Startup {
  private static final Logger LOG = System.getLogger(Startup.class.getName());

  private final LocalAccounts accounts;
  private final Readership readership;
  private final DemoTenants demo;
  private final Announcement announcement;
  private final boolean withDemo;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> flushing;

  @Inject
  Startup(
      LocalAccounts accounts,
      Readership readership,
      DemoTenants demo,
      Announcement announcement,
      @ConfigProperty(name = "cabildo.demo", defaultValue = "false") boolean withDemo) {
    this.accounts = accounts;
    this.readership = readership;
    this.demo = demo;
    this.announcement = announcement;
    this.withDemo = withDemo;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Startup() {
    this(null, null, null, null, false);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    migrate();
    Optional<String> password = accounts.createFirst();
    flushing = executor.scheduleWithFixedDelay(this::flush, 1, 1, TimeUnit.SECONDS);
    executor.execute(() -> welcome(password));
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    if (flushing != null) {
      flushing.cancel(false);
    }
    flush();
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

  private void welcome(Optional<String> password) {
    try {
      if (withDemo) {
        demo.apply();
      }
      announcement.publish(password);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the demonstration tenants could not be applied", e);
      announcement.publish(password);
    }
  }

  private void flush() {
    try {
      readership.flush();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "some views and downloads were not counted", e);
    }
  }

  private static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException("system property " + name + " is not set"));
  }
}
