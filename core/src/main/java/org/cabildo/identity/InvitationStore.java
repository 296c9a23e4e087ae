package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.journal.Journal;
import org.cabildo.problem.BrokenRule;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Invitations in the database. */
@ApplicationScoped
class InvitationStore {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final PeopleStore people;
  private final AccountStore accounts;
  private final Journal journal;

  @Inject
  InvitationStore(
      ScopedEntityManager scoped,
      Scopes scopes,
      PeopleStore people,
      AccountStore accounts,
      Journal journal) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.people = people;
    this.accounts = accounts;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected InvitationStore() {
    this(null, null, null, null, null);
  }

  /** Makes an invitation; those that the person had before stop working. */
  @Transactional
  Invitation insert(Invitation invitation, Secret secret) {
    if (people.all().stream().anyMatch(member -> member.email().equals(invitation.email()))) {
      throw Problem.invalid("email", "already-member");
    }
    EntityManager em = scoped.get();
    em.createQuery(
            "update InvitationRow i set i.revokedAt = :now"
                + " where i.email = :email and i.usedAt is null and i.revokedAt is null")
        .setParameter("now", invitation.createdAt())
        .setParameter("email", invitation.email())
        .executeUpdate();
    InvitationRow row = InvitationRow.of(invitation, secret, scopes.current().caller().subject());
    em.persist(row);
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw BrokenRule.REFERENCE.isIn(e)
          ? Problem.invalid("office", "unknown").with("value", invitation.office().orElse(""))
          : e;
    }
    journal.record(
        "invitation.issue",
        "invitation/" + row.id,
        PeopleStore.said(invitation.role(), invitation.office()) + " " + row.email);
    return row.record();
  }

  @Transactional
  List<Invitation> open(Instant now) {
    return scoped
        .get()
        .createQuery(
            "select i from InvitationRow i where i.usedAt is null and i.revokedAt is null"
                + " and i.expiresAt > :now order by i.createdAt desc",
            InvitationRow.class)
        .setParameter("now", now)
        .getResultStream()
        .map(InvitationRow::record)
        .toList();
  }

  @Transactional
  void revoke(String id, Instant now) {
    InvitationRow row = scoped.get().find(InvitationRow.class, id);
    if (row == null) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    if (row.revokedAt == null && row.usedAt == null) {
      row.revokedAt = now;
      journal.record("invitation.revoke", "invitation/" + id, row.email);
    }
  }

  @Transactional
  Optional<Invitation> find(String id, Secret secret, Instant now) {
    return Optional.ofNullable(scoped.get().find(InvitationRow.class, id))
        .filter(row -> row.worksAt(now) && secret.isKeptAs(row.secretHash))
        .map(InvitationRow::record);
  }

  /** Whether somebody signs in with this address. */
  boolean isKnown(String email, Instant now) {
    return accounts.find(email, now).isPresent();
  }

  /**
   * Makes the account a member, and the account itself when it comes with a password: all in one
   * transaction, once.
   */
  @Transactional
  void accept(String id, Account account, Optional<String> passwordHash, Instant now) {
    EntityManager em = scoped.get();
    InvitationRow row = em.find(InvitationRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.worksAt(now)) {
      throw Problem.of(ErrorCode.INVITATION_INVALID);
    }
    passwordHash.ifPresent(hash -> accounts.insert(account, hash, now));
    Invitation offered = row.record();
    people.insert(
        new Member(
            account.subject(),
            account.name(),
            offered.email(),
            offered.role(),
            offered.office(),
            now));
    row.usedAt = now;
    journal.record(
        "invitation.accept",
        "invitation/" + id,
        PeopleStore.said(offered.role(), offered.office()) + " " + row.email);
  }
}
