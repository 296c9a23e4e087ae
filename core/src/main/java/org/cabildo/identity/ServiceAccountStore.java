package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.problem.BrokenRule;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Roles of programs in the database. */
@ApplicationScoped
class ServiceAccountStore {
  private final ScopedEntityManager scoped;
  private final Journal journal;

  @Inject
  ServiceAccountStore(ScopedEntityManager scoped, Journal journal) {
    this.scoped = scoped;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ServiceAccountStore() {
    this(null, null);
  }

  @Transactional
  List<ServiceAccount> all() {
    return scoped
        .get()
        .createQuery(
            "select s from ServiceAccountRow s order by s.name, s.subject", ServiceAccountRow.class)
        .getResultStream()
        .map(ServiceAccountRow::record)
        .toList();
  }

  @Transactional
  Optional<ServiceAccount> find(String subject) {
    return Optional.ofNullable(scoped.get().find(ServiceAccountRow.class, subject))
        .map(ServiceAccountRow::record);
  }

  /** Gives it this role instead of another, or its first. */
  @Transactional
  ServiceAccount put(ServiceAccount account) {
    EntityManager em = scoped.get();
    ServiceAccountRow row = locked(account.subject());
    if (row == null) {
      row = ServiceAccountRow.of(account);
      em.persist(row);
    } else {
      row.become(account);
    }
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw BrokenRule.REFERENCE.isIn(e)
          ? Problem.invalid("office", "unknown").with("value", account.office().orElse(""))
          : e;
    }
    journal.record(
        "service.assign",
        "person/" + account.subject(),
        PeopleStore.said(account.role(), account.office()) + " " + account.name());
    return row.record();
  }

  @Transactional
  void remove(String subject) {
    ServiceAccountRow row = locked(subject);
    if (row == null) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    scoped.get().remove(row);
    journal.record("service.remove", "person/" + subject, row.role + " " + row.name);
  }

  private @Nullable ServiceAccountRow locked(String subject) {
    return scoped.get().find(ServiceAccountRow.class, subject, LockModeType.PESSIMISTIC_WRITE);
  }
}
