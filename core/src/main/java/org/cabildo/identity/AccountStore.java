package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;

/** Accounts in the database. */
@ApplicationScoped
class AccountStore {
  private static final String FIRST = "admin";
  private static final int ALLOWED_FAILURES = 10;
  private static final Duration LOCK = Duration.ofMinutes(15);

  @PersistenceContext(unitName = "cabildo")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  /**
   * An account and how to check it.
   *
   * @param locked whether it takes no password for now
   */
  record Kept(Account account, String passwordHash, boolean locked) {}

  @Transactional
  boolean hasFirst() {
    return entityManager.find(LocalAccountRow.class, FIRST) != null;
  }

  @Transactional
  void insertFirst(String passwordHash, Instant now) {
    Account first =
        new Account(FIRST, FIRST, FIRST, Optional.empty(), Optional.of(Role.OPERATOR), true);
    entityManager.persist(LocalAccountRow.of(first, passwordHash, now));
  }

  /** Adds the account of a person in the transaction of what made it one. */
  @Transactional(Transactional.TxType.MANDATORY)
  void insert(Account account, String passwordHash, Instant now) {
    entityManager.persist(LocalAccountRow.of(account, passwordHash, now));
  }

  @Transactional
  Optional<Kept> find(String login, Instant now) {
    return entityManager
        .createQuery(
            "select a from LocalAccountRow a where a.login = :login", LocalAccountRow.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst()
        .map(row -> new Kept(row.record(), row.passwordHash, row.isLockedAt(now)));
  }

  /** Counts a wrong password, and tells whether it locked the account. */
  @Transactional
  boolean failed(Account account, Instant now) {
    LocalAccountRow row = locked(account);
    row.failed(now, ALLOWED_FAILURES, LOCK);
    return row.isLockedAt(now);
  }

  @Transactional
  void succeeded(Account account) {
    locked(account).succeeded();
  }

  /** Whether a password is the person's own, or was given out and must be changed first. */
  enum Password {
    OWN,
    ONE_TIME
  }

  /** Replaces the password and ends all sessions of the account. */
  @Transactional
  Account replacePassword(Account account, String passwordHash, Password kind) {
    LocalAccountRow row = locked(account);
    row.passwordHash = passwordHash;
    row.oneTime = kind == Password.ONE_TIME;
    row.succeeded();
    entityManager
        .createQuery("delete from SessionRow s where s.account = :account")
        .setParameter("account", row.subject)
        .executeUpdate();
    return row.record();
  }

  private LocalAccountRow locked(Account account) {
    return entityManager.find(LocalAccountRow.class, account.id(), LockModeType.PESSIMISTIC_WRITE);
  }
}
