package org.cabildo.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cabildo.tenancy.TenantId;

/**
 * Counts the changes that this node made to each tenant, so that what was read before one can be
 * told from what was read after it.
 */
@ApplicationScoped
public class Changes {
  private static final Object ANNOUNCED = "org.cabildo.changes";

  private final ConcurrentMap<TenantId, Long> counts = new ConcurrentHashMap<>();
  private final Scopes scopes;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private TransactionSynchronizationRegistry transactions;

  @Inject
  public Changes(Scopes scopes) {
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  protected Changes() {
    this(new Scopes());
  }

  /** A number that is another one after each change of the tenant in scope. */
  @Open
  public long count() {
    return counts.getOrDefault(scopes.tenant(), 0L);
  }

  /** Whether what this thread reads now may never come true: it is inside a transaction. */
  @Open
  public boolean pending() {
    return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /** The transaction of this thread changes the tenant in scope; counted once it is over. */
  @Open
  public void announce() {
    TenantId tenant = scopes.tenant();
    if (transactions.getResource(ANNOUNCED) == null) {
      transactions.putResource(ANNOUNCED, tenant);
      transactions.registerInterposedSynchronization(new Counting(tenant));
    }
  }

  private final class Counting implements Synchronization {
    private final TenantId tenant;

    Counting(TenantId tenant) {
      this.tenant = tenant;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      counts.merge(tenant, 1L, Long::sum);
    }
  }
}
