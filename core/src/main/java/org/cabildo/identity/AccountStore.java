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
    return entityManager.find(AccountRow.class, FIRST) != null;
  }

  @Transactional
  void insertFirst(String passwordHash, Instant now) {
    Account first =
        new Account(
            FIRST, Optional.of(FIRST), FIRST, Optional.empty(), Optional.of(Role.OPERATOR), true);
    entityManager.persist(AccountRow.of(first, passwordHash, now));
  }

  /** Adds the account of a person in the transaction of what made it one. */
  @Transactional(Transactional.TxType.MANDATORY)
  void insert(Account account, String passwordHash, Instant now) {
    entityManager.persist(AccountRow.of(account, passwordHash, now));
  }

  /**
   * An account that an identity provider vouches for.
   *
   * @param issuer address of that provider
   */
  record Vouched(Account account, String issuer) {}

  @Transactional
  Optional<Vouched> findExternal(String id) {
    return Optional.ofNullable(entityManager.find(AccountRow.class, ExternalIdentity.subjectOf(id)))
        .map(row -> new Vouched(row.record(), row.issuer));
  }

  @Transactional
  Account insertExternal(ExternalIdentity who, Instant now) {
    entityManager.persist(AccountRow.of(who, now));
    entityManager.flush();
    return who.account();
  }

  /** Takes over what the provider says of the person now. */
  @Transactional
  Account refresh(Account account, ExternalIdentity who) {
    AccountRow row = locked(account);
    row.describe(who.account());
    return row.record();
  }

  @Transactional
  Optional<Kept> find(String login, Instant now) {
    return entityManager
        .createQuery("select a from AccountRow a where a.login = :login", AccountRow.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst()
        .map(row -> new Kept(row.record(), row.passwordHash, row.isLockedAt(now)));
  }

  /** Counts a wrong password, and tells whether it locked the account. */
  @Transactional
  boolean failed(Account account, Instant now) {
    AccountRow row = locked(account);
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
    AccountRow row = locked(account);
    row.passwordHash = passwordHash;
    row.oneTime = kind == Password.ONE_TIME;
    row.succeeded();
    entityManager
        .createQuery("delete from SessionRow s where s.account = :account")
        .setParameter("account", row.subject)
        .executeUpdate();
    return row.record();
  }

  private AccountRow locked(Account account) {
    return entityManager.find(AccountRow.class, account.id(), LockModeType.PESSIMISTIC_WRITE);
  }
}
