package org.cabildo.server.walls;

import static org.cabildo.server.walls.Neighbours.OURS;
import static org.cabildo.server.walls.Neighbours.SYSTEM;
import static org.cabildo.server.walls.Neighbours.THEIRS;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.TenantId;

/**
 * Thirty-two threads of two tenants on two connections: they read, write, fail on purpose, open
 * transactions within transactions, hand work to other threads and lose their connection, all at
 * random. What one of them sees of the other tenant is a crossing.
 */
@ApplicationScoped
public class PoolHammer {
  private static final int THREADS = 32;
  private static final int POOL = 16;
  private static final int LEFT = 2;
  private static final String NOBODY = "select coalesce(current_setting('app.tenant', true), '')";

  @Inject private Inside inside;
  @Inject private Scopes scopes;
  @Inject private ScopedEntityManager scoped;
  @Inject private Offices offices;
  @Resource private ManagedExecutorService jobs;

  /**
   * A transaction inside of another needs a second connection: one at a time, or all would wait.
   */
  private final Semaphore nested = new Semaphore(1);

  /** One thing that a thread does for a tenant. */
  private enum Blow {
    READ,
    WRITE,
    FAIL,
    NEST,
    HAND_OVER,
    BORROW,
    LOSE
  }

  private static final List<Blow> OFTEN =
      List.of(Blow.READ, Blow.WRITE, Blow.FAIL, Blow.NEST, Blow.HAND_OVER, Blow.BORROW);

  /**
   * What came of it.
   *
   * @param done how often each blow went as it should
   * @param crossings what was seen of another tenant
   */
  record Outcome(Map<Blow, Integer> done, List<String> crossings) {
    boolean hasDoneEverything() {
      return done.keySet().containsAll(List.of(Blow.values()));
    }
  }

  /** What a blow was meant to end with. */
  private static final class Meant extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Hammers as long as that. */
  Outcome hammer(List<Kind> kinds, Duration time) throws Exception {
    List<Connection> held = new ArrayList<>();
    Map<Blow, Integer> done = new ConcurrentHashMap<>();
    Queue<String> crossings = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      while (held.size() < POOL - LEFT) {
        held.add(inside.app());
      }
      Instant end = Instant.now().plus(time);
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(i);
        threads.execute(
            () -> {
              while (Instant.now().isBefore(end) && crossings.isEmpty()) {
                TenantId tenant = random.nextBoolean() ? OURS : THEIRS;
                Kind kind = kinds.get(random.nextInt(kinds.size()));
                Blow blow =
                    random.nextInt(200) == 0 ? Blow.LOSE : OFTEN.get(random.nextInt(OFTEN.size()));
                if (strike(blow, tenant, kind, crossings)) {
                  done.merge(blow, 1, Integer::sum);
                }
              }
            });
      }
      threads.shutdown();
      if (!threads.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS)) {
        crossings.add("the threads do not come to an end");
      }
    } finally {
      threads.shutdownNow();
      for (Connection connection : held) {
        connection.close();
      }
      bury();
    }
    return new Outcome(done, List.copyOf(crossings));
  }

  /** Takes every connection once, so that the pool finds the dead before the next test does. */
  private void bury() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      while (all.size() < POOL) {
        all.add(inside.app());
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
  }

  private boolean strike(Blow blow, TenantId tenant, Kind kind, Queue<String> crossings) {
    try {
      switch (blow) {
        case READ -> reading(tenant, kind, crossings);
        case WRITE -> writing(tenant, crossings);
        case FAIL -> failing(tenant, kind, crossings);
        case NEST -> nesting(tenant, kind, crossings);
        case HAND_OVER -> jobs.submit(() -> strike(Blow.READ, tenant, kind, crossings)).get();
        case BORROW -> borrowing(crossings);
        case LOSE -> losing(tenant);
      }
      return true;
    } catch (Meant meant) {
      return true;
    } catch (Exception failure) {
      return false; // a connection that another lost, or a turn that never came: no crossing
    }
  }

  private void reading(TenantId tenant, Kind kind, Queue<String> crossings) throws Exception {
    in(tenant, () -> look(tenant, kind, crossings));
  }

  private void writing(TenantId tenant, Queue<String> crossings) throws Exception {
    String slug = "martillo-" + Thread.currentThread().getId();
    Office office =
        new Office(
            slug,
            new LocalText(tenant.value(), tenant.value()),
            new LocalText(tenant.value(), tenant.value()),
            Optional.empty(),
            Optional.empty());
    scopes.as(tenant, SYSTEM, () -> offices.put(office));
    in(
        tenant,
        () -> {
          List<String> names =
              Inside.texts(
                  scoped.get().unwrap(Connection.class),
                  "select name_es from office where slug like 'martillo-%'");
          note(names, tenant, "offices", crossings);
        });
  }

  private void failing(TenantId tenant, Kind kind, Queue<String> crossings) throws Exception {
    in(
        tenant,
        () -> {
          look(tenant, kind, crossings);
          throw new Meant();
        });
  }

  private void nesting(TenantId tenant, Kind kind, Queue<String> crossings) throws Exception {
    TenantId other = tenant.equals(OURS) ? THEIRS : OURS;
    if (!nested.tryAcquire()) {
      reading(tenant, kind, crossings);
      return;
    }
    try {
      in(
          tenant,
          () -> {
            look(tenant, kind, crossings);
            try (Scopes.Entered ignored = scopes.enter(Optional.of(other), SYSTEM)) {
              inside.apart(() -> look(other, kind, crossings));
            }
            look(tenant, kind, crossings);
          });
    } finally {
      nested.release();
    }
  }

  /** A connection of the pool, past all walls: it belongs to nobody. */
  private void borrowing(Queue<String> crossings) throws SQLException {
    try (Connection connection = inside.app()) {
      List<String> owner = Inside.texts(connection, NOBODY);
      if (!owner.equals(List.of(""))) {
        crossings.add("a connection of the pool belongs to " + owner);
      }
    }
  }

  private void losing(TenantId tenant) throws Exception {
    try {
      in(
          tenant,
          () ->
              Inside.texts(
                  scoped.get().unwrap(Connection.class),
                  "select pg_terminate_backend(pg_backend_pid())"));
    } catch (Exception lost) {
      throw new Meant();
    }
  }

  private void in(TenantId tenant, Inside.Work work) throws Exception {
    try (Scopes.Entered ignored = scopes.enter(Optional.of(tenant), SYSTEM)) {
      inside.apart(work);
    }
  }

  /** By JPA and by SQL on its connection. */
  private void look(TenantId tenant, Kind kind, Queue<String> crossings) throws SQLException {
    note(kind.tenants(scoped.get()), tenant, kind + " by JPA", crossings);
    Connection sql = scoped.get().unwrap(Connection.class);
    note(kind.tenants(sql), tenant, kind + " by SQL", crossings);
    note(Inside.texts(sql, NOBODY), tenant, "the connection", crossings);
  }

  private static void note(
      List<String> seen, TenantId tenant, String where, Queue<String> crossings) {
    seen.stream()
        .filter(owner -> !owner.equals(tenant.value()))
        .forEach(owner -> crossings.add(tenant + " saw " + owner + " in " + where));
  }
}
