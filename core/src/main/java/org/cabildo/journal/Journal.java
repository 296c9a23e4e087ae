package org.cabildo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;

/** The journal of the tenant in scope. */
@ApplicationScoped
public class Journal {
  private static final int CHAIN = 1;

  private final ScopedEntityManager scoped;
  private final Scopes scopes;

  @Inject
  public Journal(ScopedEntityManager scoped, Scopes scopes) {
    this.scoped = scoped;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  protected Journal() {
    this(new ScopedEntityManager(new Scopes()), new Scopes());
  }

  /**
   * Adds an event in the transaction of the work it tells of, so that either both are kept or
   * neither.
   */
  @Open
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(String action, String target, String details) {
    EntityManager em = scoped.get();
    JournalHeadRow head = em.find(JournalHeadRow.class, CHAIN, LockModeType.PESSIMISTIC_WRITE);
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
    event.hash = hash(event);
    em.persist(event);
    head.seq = event.seq;
    head.hash = event.hash;
    em.flush();
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

  private static String hash(JournalEventRow event) {
    String text =
        String.join(
            "\n",
            Long.toString(event.seq),
            event.at.toString(),
            event.actor,
            event.action,
            event.target,
            event.details,
            event.previousHash);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
