package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Role;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.journal.Journal;
import org.cabildo.problem.BrokenRule;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Memberships in the database. */
@ApplicationScoped
class PeopleStore {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;

  @Inject
  PeopleStore(ScopedEntityManager scoped, Scopes scopes, Journal journal) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PeopleStore() {
    this(null, null, null);
  }

  @Transactional
  List<Member> all() {
    return scoped
        .get()
        .createQuery(
            "select m from MembershipRow m order by m.name, m.subject", MembershipRow.class)
        .getResultStream()
        .map(MembershipRow::record)
        .toList();
  }

  @Transactional
  Optional<Member> find(String subject) {
    return Optional.ofNullable(scoped.get().find(MembershipRow.class, subject))
        .map(MembershipRow::record);
  }

  /** Adds a member in the transaction of the invitation that made it one. */
  @Transactional(Transactional.TxType.MANDATORY)
  void insert(Member member) {
    EntityManager em = scoped.get();
    if (em.find(MembershipRow.class, member.subject()) != null) {
      throw Problem.of(ErrorCode.CONFLICT).with("name", member.email());
    }
    em.persist(MembershipRow.of(member));
    PersonTenantRow listed = new PersonTenantRow();
    listed.subject = member.subject();
    listed.tenantId = scopes.tenant().value();
    em.persist(listed);
    em.flush();
  }

  @Transactional
  Member assign(String subject, Role role, Optional<String> office) {
    EntityManager em = scoped.get();
    MembershipRow row = changeable(subject);
    if (role != Role.ADMINISTRATOR) {
      keepAnAdministratorBut(row);
    }
    String before = said(Role.valueOf(row.role), Optional.ofNullable(row.office));
    row.assign(role, office);
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw BrokenRule.REFERENCE.isIn(e)
          ? Problem.invalid("office", "unknown").with("value", office.orElse(""))
          : e;
    }
    journal.record("person.assign", "person/" + subject, before + " → " + said(role, office));
    return row.record();
  }

  @Transactional
  void remove(String subject) {
    EntityManager em = scoped.get();
    MembershipRow row = changeable(subject);
    keepAnAdministratorBut(row);
    em.remove(row);
    em.remove(
        em.find(PersonTenantRow.class, new PersonTenantRow.Key(subject, scopes.tenant().value())));
    journal.record("person.remove", "person/" + subject, row.role);
  }

  /** An event on a person, in a transaction of its own. */
  @Transactional
  void tell(String action, String subject) {
    journal.record(action, "person/" + subject, "");
  }

  static String said(Role role, Optional<String> office) {
    return office.map(o -> role.name() + " " + o).orElse(role.name());
  }

  /**
   * The membership, after locking all administrators of the tenant in one order: two who remove one
   * another at the same moment are told apart.
   */
  private MembershipRow changeable(String subject) {
    EntityManager em = scoped.get();
    em.createQuery(
            "select m from MembershipRow m where m.role = 'ADMINISTRATOR' order by m.subject",
            MembershipRow.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    MembershipRow row = em.find(MembershipRow.class, subject, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return row;
  }

  private void keepAnAdministratorBut(MembershipRow row) {
    long others =
        scoped
            .get()
            .createQuery(
                "select count(m) from MembershipRow m where m.role = 'ADMINISTRATOR'"
                    + " and m.subject <> :subject",
                Long.class)
            .setParameter("subject", row.subject)
            .getSingleResult();
    if (row.administers() && others == 0) {
      throw Problem.of(ErrorCode.LAST_ADMINISTRATOR);
    }
  }
}
