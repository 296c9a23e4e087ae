package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions in the database. */
@ApplicationScoped
class SessionStore {
  /** Not every request is worth a write. */
  private static final Duration NOTICE = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "cabildo")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  /** Opens a session, and forgets those that are over. */
  @Transactional
  void insert(String idHash, Account account, Instant now, SessionLimits limits) {
    entityManager
        .createQuery("delete from SessionRow s where s.openedAt < :oldest or s.seenAt < :idle")
        .setParameter("oldest", now.minus(limits.whole()))
        .setParameter("idle", now.minus(limits.idle()))
        .executeUpdate();
    SessionRow row = new SessionRow();
    row.idHash = idHash;
    row.account = account.id();
    row.openedAt = now;
    row.seenAt = now;
    entityManager.persist(row);
  }

  /** Whose session this is, unless it is over; using it keeps it from becoming idle. */
  @Transactional
  Optional<Account> use(String idHash, Instant now, SessionLimits limits) {
    SessionRow row = entityManager.find(SessionRow.class, idHash);
    if (row == null
        || row.openedAt.plus(limits.whole()).isBefore(now)
        || row.seenAt.plus(limits.idle()).isBefore(now)) {
      return Optional.empty();
    }
    if (row.seenAt.plus(NOTICE).isBefore(now)) {
      // An update that finds nothing when somebody signs out meanwhile, instead of a failure.
      entityManager
          .createQuery("update SessionRow s set s.seenAt = :now where s.idHash = :id")
          .setParameter("now", now)
          .setParameter("id", idHash)
          .executeUpdate();
    }
    return Optional.of(entityManager.find(LocalAccountRow.class, row.account).record());
  }

  /** Ends a session, and tells whose it was. */
  @Transactional
  Optional<Account> delete(String idHash) {
    Optional<SessionRow> row = Optional.ofNullable(entityManager.find(SessionRow.class, idHash));
    row.ifPresent(entityManager::remove);
    return row.map(r -> entityManager.find(LocalAccountRow.class, r.account).record());
  }
}
