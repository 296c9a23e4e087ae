package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.tenancy.TenantId;

/**
 * Whose turn it is. Tenants come one after the other, each with the job that it asked for first:
 * who asks for a hundred waits for a hundred turns, and who asks for one waits for one of everybody
 * else. The database knows which jobs there are; this only knows their order, on this node.
 */
@ApplicationScoped
class ImportQueue {
  private final Map<TenantId, Deque<UUID>> waiting = new LinkedHashMap<>();
  private final Map<TenantId, Integer> running = new HashMap<>();
  private final int workers;
  private final int perTenant;
  private int busy;

  @Inject
  ImportQueue(ImportSettings settings) {
    this.workers = settings.workers();
    this.perTenant = settings.perTenant();
  }

  /** For the container's proxy only. */
  protected ImportQueue() {
    this(new ImportSettings(1, 1, 1, 1));
  }

  /** A job that was taken; to be given back when it is over. */
  record Turn(TenantId tenant, UUID job) {}

  synchronized void add(TenantId tenant, UUID job) {
    waiting.computeIfAbsent(tenant, key -> new ArrayDeque<>()).addLast(job);
  }

  /** The next job, unless as many are under way as may be. */
  synchronized Optional<Turn> next() {
    if (busy == workers) {
      return Optional.empty();
    }
    Optional<TenantId> next =
        waiting.keySet().stream().filter(t -> running.getOrDefault(t, 0) < perTenant).findFirst();
    return next.map(this::take);
  }

  synchronized void over(Turn turn) {
    busy--;
    running.computeIfPresent(turn.tenant(), (tenant, count) -> count == 1 ? null : count - 1);
  }

  private Turn take(TenantId tenant) {
    Deque<UUID> jobs = waiting.remove(tenant);
    UUID job = jobs.removeFirst();
    if (!jobs.isEmpty()) {
      waiting.put(tenant, jobs);
    }
    busy++;
    running.merge(tenant, 1, Integer::sum);
    return new Turn(tenant, job);
  }
}
