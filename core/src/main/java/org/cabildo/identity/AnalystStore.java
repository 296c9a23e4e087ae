package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Role;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Which accounts with a password are analysts', in the database. */
@ApplicationScoped
class AnalystStore {
  private static final String BY_LOGIN = "select a from AccountRow a where a.login = :login";

  @PersistenceContext(unitName = "cabildo")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  @Transactional
  List<Account> all() {
    return entityManager
        .createQuery(
            "select a from AccountRow a where a.platformRole = :role and a.login is not null"
                + " order by a.name, a.login",
            AccountRow.class)
        .setParameter("role", Role.ANALYST.name())
        .getResultStream()
        .map(AccountRow::record)
        .toList();
  }

  /** Makes an account an analyst's; nothing when nobody signs in under that name. */
  @Transactional
  Optional<Account> appoint(String login) {
    Optional<AccountRow> row = locked(login);
    row.ifPresent(
        found -> {
          if (Role.OPERATOR.name().equals(found.platformRole)) {
            throw Problem.invalid("login", "is-operator");
          }
          found.become(Optional.of(Role.ANALYST));
        });
    return row.map(AccountRow::record);
  }

  @Transactional
  void insert(Account account, String passwordHash, Instant now) {
    entityManager.persist(AccountRow.of(account, passwordHash, now));
    entityManager.flush();
  }

  @Transactional
  Account dismiss(String login) {
    AccountRow row =
        locked(login)
            .filter(found -> Role.ANALYST.name().equals(found.platformRole))
            .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    row.become(Optional.empty());
    return row.record();
  }

  private Optional<AccountRow> locked(String login) {
    return entityManager
        .createQuery(BY_LOGIN, AccountRow.class)
        .setParameter("login", login)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
