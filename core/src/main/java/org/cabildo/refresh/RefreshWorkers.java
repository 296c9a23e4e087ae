package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.idempotency.Node;
import org.cabildo.tenancy.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has somebody look at sources when it is time. What is fetched is published by {@code
 * system:refresh}, which may do in the tenant what a publisher may, and nothing elsewhere.
 */
@ApplicationScoped
public class RefreshWorkers {
  private static final Logger LOG = System.getLogger(RefreshWorkers.class.getName());
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofMinutes(1);

  private final Agenda agenda;
  private final RefreshTurn turn;
  private final RefreshStore store;
  private final Scopes scopes;
  private final String node;
  private final String worker;

  @Inject
  RefreshWorkers(
      Agenda agenda,
      RefreshTurn turn,
      RefreshStore store,
      Scopes scopes,
      @ConfigProperty(name = "cabildo.data.dir") String dataDirectory) {
    this.agenda = agenda;
    this.turn = turn;
    this.store = store;
    this.scopes = scopes;
    this.node = Node.name(dataDirectory);
    this.worker = node + UUID.randomUUID();
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RefreshWorkers() {
    this(null, null, null, null, "");
  }

  /**
   * For the start: gives back, in the tenant in scope, what a process that was killed had begun.
   */
  @Requires(Permission.MAINTAIN)
  public void recover() {
    store.release(node);
  }

  /**
   * Has the tenant in scope looked at, also when nothing here knows that something is due: other
   * nodes set sources too.
   */
  @Requires(Permission.MAINTAIN)
  public void look() {
    agenda.by(scopes.tenant(), Instant.now());
  }

  /** Begins what may be begun; to be called every second. */
  @Open
  public void begin(Executor threads) {
    for (Optional<TenantId> next = agenda.next(Instant.now());
        next.isPresent();
        next = agenda.next(Instant.now())) {
      TenantId tenant = next.get();
      threads.execute(() -> work(tenant));
    }
  }

  private void work(TenantId tenant) {
    Optional<Instant> again = Optional.of(Instant.now().plus(LATER));
    try {
      again =
          scopes.as(
              tenant,
              Caller.in(tenant, "system:refresh", Role.PUBLISHER),
              () -> turn.take(worker, Instant.now().plus(SOON)));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "cannot look at the sources of " + tenant + ", trying again", e);
    } finally {
      again.ifPresent(moment -> agenda.by(tenant, moment));
      agenda.over(tenant);
    }
  }
}
