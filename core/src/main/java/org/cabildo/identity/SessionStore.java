package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  void insert(
      String idHash,
      Account account,
      Optional<Session.AtProvider> provider,
      Instant now,
      SessionLimits limits) {
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
    provider.flatMap(Session.AtProvider::id).ifPresent(id -> row.providerSession = id);
    provider.map(Session.AtProvider::idToken).ifPresent(token -> row.idToken = token);
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
    return Optional.of(entityManager.find(AccountRow.class, row.account).record());
  }

  /**
   * A session that is over.
   *
   * @param provider the session with the provider that vouched for the person
   */
  record Ended(Account account, Optional<Session.AtProvider> provider) {}

  /** Ends a session, and tells whose it was. */
  @Transactional
  Optional<Ended> delete(String idHash) {
    return Optional.ofNullable(entityManager.find(SessionRow.class, idHash)).map(this::ended);
  }

  /** Ends what a provider says is over, of those that began until then. */
  @Transactional
  List<Ended> delete(Session.Ending ending) {
    TypedQuery<SessionRow> query =
        entityManager
            .createQuery(
                "select s from SessionRow s where s.idToken is not null and s.openedAt <= :at"
                    + ending.account().map(a -> " and s.account = :account").orElse("")
                    + ending.session().map(i -> " and s.providerSession = :session").orElse(""),
                SessionRow.class)
            .setParameter("at", ending.at());
    ending.account().ifPresent(a -> query.setParameter("account", ExternalIdentity.subjectOf(a)));
    ending.session().ifPresent(id -> query.setParameter("session", id));
    return query.getResultList().stream().map(this::ended).toList();
  }

  private Ended ended(SessionRow row) {
    entityManager.remove(row);
    return new Ended(
        entityManager.find(AccountRow.class, row.account).record(),
        Optional.ofNullable(row.idToken)
            .map(token -> new Session.AtProvider(Optional.ofNullable(row.providerSession), token)));
  }
}
