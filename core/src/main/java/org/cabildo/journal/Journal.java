package org.cabildo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  private static final int CHAIN = 1;
  private static final int PAGE = 1_000;

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Changes changes;

  @Inject
  public Journal(ScopedEntityManager scoped, Scopes scopes, Changes changes) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.changes = changes;
  }

  /** For the container's proxy only. */
  protected Journal() {
    this(new ScopedEntityManager(new Scopes()), new Scopes(), new Changes(new Scopes()));
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
      head.chain = CHAIN;
      head.hash = "";
      em.persist(head);
    }
    JournalEventRow event = new JournalEventRow();
    event.seq = head.seq + 1;
    event.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    event.actor = scopes.current().caller().subject();
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
   * The latest events.
   *
   * @param limit how many at most
   */
  @Requires(Permission.READ_JOURNAL)
  @Transactional
  public List<Event> latest(int limit) {
    return scoped
        .get()
        .createQuery("select e from JournalEventRow e order by e.seq desc", JournalEventRow.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(JournalEventRow::record)
        .toList();
  }

  /**
   * The latest events on one thing.
   *
   * @param target to what: {@code dataset/alumbrado}
   * @param limit how many at most
   */
  @Requires(Permission.READ_JOURNAL)
  @Transactional
  public List<Event> on(String target, int limit) {
    return scoped
        .get()
        .createQuery(
            "select e from JournalEventRow e where e.target = :target order by e.seq desc",
            JournalEventRow.class)
        .setParameter("target", target)
        .setMaxResults(limit)
        .getResultStream()
        .map(JournalEventRow::record)
        .toList();
  }

  /** Reads the whole journal and follows its chain of hashes. */
  @Requires(Permission.VERIFY_JOURNAL)
  @Transactional
  public Verification verify() {
    EntityManager em = scoped.get();
    // The end first: what is written meanwhile is left for the next time.
    JournalHeadRow head = em.find(JournalHeadRow.class, CHAIN);
    Chain chain = new Chain();
    if (head == null) {
      return chain.end(0, "");
    }
    long seen = 0;
    List<JournalEventRow> page = after(seen, head.seq);
    while (!page.isEmpty()) {
      page.forEach(row -> chain.follow(row.record()));
      seen = page.get(page.size() - 1).seq;
      em.clear();
      page = after(seen, head.seq);
    }
    return chain.end(head.seq, head.hash);
  }

  private @Nullable JournalHeadRow head() {
    return scoped.get().find(JournalHeadRow.class, CHAIN, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<JournalEventRow> after(long seq, long last) {
    return scoped
        .get()
        .createQuery(
            "select e from JournalEventRow e where e.seq > :seq and e.seq <= :last order by e.seq",
            JournalEventRow.class)
        .setParameter("seq", seq)
        .setParameter("last", last)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
