package org.cabildo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.cabildo.access.Caller;
import org.cabildo.access.Changes;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.jspecify.annotations.Nullable;

/** The journal of the tenant in scope. */
@ApplicationScoped
public class Journal {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Changes changes;
  private final JournalReading reading;

  @Inject
  Journal(ScopedEntityManager scoped, Scopes scopes, Changes changes, JournalReading reading) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.changes = changes;
    this.reading = reading;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Journal() {
    this(null, null, null, null);
  }

  /**
   * Adds an event in the transaction of the work it tells of, so that either both are kept or
   * neither; what was remembered of the tenant is then out of date.
   */
  @Open
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(String action, String target, String details) {
    changes.announce();
    EntityManager em = scoped.get();
    JournalHeadRow head = head();
    if (head == null) {
      head = new JournalHeadRow();
      head.chain = JournalHeadRow.CHAIN;
      head.hash = "";
      em.persist(head);
    }
    JournalEventRow event = new JournalEventRow();
    event.seq = head.seq + 1;
    event.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Caller caller = scopes.current().caller();
    event.actor = caller.subject();
    event.role = caller.role(scopes.tenant()).orElse(null);
    event.action = action;
    event.target = target;
    event.details = details;
    event.previousHash = head.hash;
    event.hash = Chain.hash(event.record());
    em.persist(event);
    head.seq = event.seq;
    head.hash = event.hash;
    em.flush();
  }

  /**
   * Puts the transaction in line: until it ends, no other one adds an event to this journal. What
   * is counted behind that stays true until then, as everything that changes a tenant adds one.
   */
  @Open
  @Transactional(Transactional.TxType.MANDATORY)
  public void inLine() {
    head();
  }

  /**
   * Some of the events that are asked for, the latest first.
   *
   * @param before only those before that number; absent for the latest
   * @param limit how many at most
   */
  @Requires(Permission.READ_JOURNAL)
  public List<Event> list(JournalFilter filter, OptionalLong before, int limit) {
    return reading.before(filter, before.orElse(Long.MAX_VALUE), limit);
  }

  /**
   * All events that are asked for, page by page, the earliest first, up to the last that is written
   * now. Pages are read as they are taken, by whoever is in scope then.
   */
  @Requires(Permission.READ_JOURNAL)
  public EventPages walk(JournalFilter filter) {
    return new EventPages(reading, filter, reading.head());
  }

  /** Reads the whole journal and follows its chain of hashes. */
  @Requires(Permission.VERIFY_JOURNAL)
  public Verification verify() {
    // The end first: what is written meanwhile is left for the next time.
    JournalReading.Head head = reading.head();
    Chain chain = new Chain();
    new EventPages(reading, JournalFilter.everything(), head)
        .forEachRemaining(page -> page.forEach(chain::follow));
    return chain.end(head.seq(), head.hash());
  }

  private @Nullable JournalHeadRow head() {
    return scoped
        .get()
        .find(JournalHeadRow.class, JournalHeadRow.CHAIN, LockModeType.PESSIMISTIC_WRITE);
  }
}
