package org.cabildo.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cabildo.access.Scope;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/**
 * Says when a query may run: so many at once of each {@linkplain QueryLane kind}, of each tenant
 * and of each caller. Those that do not fit wait a little, and are then refused; where many wait
 * already, the next is refused at once. To wait costs next to nothing, to be refused and to ask
 * again costs what it takes to find out who asks for what.
 */
final class Admission {
  /** The portal of all tenants, as a key beside the tenants. */
  private static final String FEDERATION = "";

  private static final int RETRY_SECONDS = 2;

  private final Scopes scopes;
  private final AdmissionSettings settings;
  private final QueryLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private final Map<Object, Integer> running = new HashMap<>();
  private final Map<Object, Integer> waiting = new HashMap<>();

  /** The right to run; closing gives it back. Closing again does nothing. */
  interface Ticket extends AutoCloseable {
    @Override
    void close();
  }

  private record Share(QueryLane lane, String tenant) {}

  private record Asker(String tenant, String name) {}

  /** A query: its lane, its tenant's share of it, who asks, and what they may have. */
  private record Entry(QueryLane lane, Share share, Asker asker, TenantLimits limits) {}

  Admission(Scopes scopes, AdmissionSettings settings, QueryLimits limits) {
    this.scopes = scopes;
    this.settings = settings;
    this.limits = limits;
  }

  /**
   * Waits for the turn of a query of the scope.
   *
   * @throws Problem {@link ErrorCode#RATE_LIMITED} when its caller has too many running, {@link
   *     ErrorCode#UNAVAILABLE} when its tenant or the server has
   */
  Ticket enter(QueryLane lane) {
    Scope scope = scopes.current();
    Entry entry = entry(lane, scope.tenant(), scope.asker());
    lock.lock();
    try {
      if (!fits(entry)) {
        awaitTurn(entry);
      }
      count(entry, 1);
    } finally {
      lock.unlock();
    }
    return new Once(() -> leave(entry));
  }

  /** Whether another query of a tenant, or of the portal of all, would be refused at once. */
  boolean isFull(QueryLane lane, Optional<TenantId> tenant) {
    Entry entry = entry(lane, tenant, "");
    lock.lock();
    try {
      return !hasRoom(entry) && isCrowded(entry);
    } finally {
      lock.unlock();
    }
  }

  private Entry entry(QueryLane lane, Optional<TenantId> whose, String asker) {
    String tenant = whose.map(TenantId::value).orElse(FEDERATION);
    return new Entry(lane, new Share(lane, tenant), new Asker(tenant, asker), limits.of(whose));
  }

  private boolean fits(Entry entry) {
    return count(running, entry.asker()) < entry.limits().perCaller() && hasRoom(entry);
  }

  private boolean hasRoom(Entry entry) {
    return count(running, entry.share()) < ofTheTenant(entry)
        && count(running, entry.lane()) < settings.slots(entry.lane());
  }

  /** Whether so many wait already that no other may. */
  private boolean isCrowded(Entry entry) {
    return count(waiting, entry.share()) >= settings.waitingOfTenant()
        || count(waiting, entry.lane()) >= settings.waiting();
  }

  private int ofTheTenant(Entry entry) {
    return entry.limits().of(settings.slots(entry.lane()));
  }

  private void awaitTurn(Entry entry) {
    if (isCrowded(entry)) {
      throw refusal(entry);
    }
    await(entry, 1);
    try {
      long patience = TimeUnit.SECONDS.toNanos(settings.waitSeconds());
      while (!fits(entry)) {
        if (patience <= 0) {
          throw refusal(entry);
        }
        patience = left.awaitNanos(patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ErrorCode.UNAVAILABLE, e);
    } finally {
      await(entry, -1);
    }
  }

  private void await(Entry entry, int more) {
    add(waiting, entry.share(), more);
    add(waiting, entry.lane(), more);
  }

  private Problem refusal(Entry entry) {
    boolean own = count(running, entry.asker()) >= entry.limits().perCaller();
    return own
        ? entry.lane().named(Problem.of(ErrorCode.RATE_LIMITED).with("seconds", RETRY_SECONDS))
        : entry.lane().busy();
  }

  private void leave(Entry entry) {
    lock.lock();
    try {
      count(entry, -1);
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void count(Entry entry, int more) {
    add(running, entry.lane(), more);
    add(running, entry.share(), more);
    add(running, entry.asker(), more);
  }

  private static int count(Map<Object, Integer> counts, Object key) {
    return counts.getOrDefault(key, 0);
  }

  /** Adds, and forgets what is down to nothing: the tables are as small as what goes on. */
  private static void add(Map<Object, Integer> counts, Object key, int more) {
    counts.merge(key, more, (a, b) -> a + b == 0 ? null : a + b);
  }

  private static final class Once implements Ticket {
    private final Runnable leave;
    private boolean left;

    Once(Runnable leave) {
      this.leave = leave;
    }

    @Override
    public synchronized void close() {
      if (!left) {
        left = true;
        leave.run();
      }
    }
  }
}
