package org.cabildo.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Requests with a key in the database: every method is one transaction, or part of one. */
@ApplicationScoped
class RequestStore {
  private final ScopedEntityManager scoped;

  @Inject
  RequestStore(ScopedEntityManager scoped) {
    this.scoped = scoped;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RequestStore() {
    this(null);
  }

  /** Nothing when the claim is made; what is kept when the request was carried out already. */
  @Transactional
  Optional<Kept> claim(Claim claim, Instant now, Instant until) {
    EntityManager em = scoped.get();
    RequestRow row = em.find(RequestRow.class, claim.key().id(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      row = new RequestRow();
      row.id = claim.key().id();
      em.persist(row);
    } else if (row.validUntil.isAfter(now)) {
      if (row.answer == null || row.fingerprint == null) {
        throw Problem.of(ErrorCode.IDEMPOTENCY_KEY_BUSY);
      }
      return Optional.of(new Kept(row.fingerprint, claim.key().open(row.answer)));
    }
    row.owner = claim.owner();
    row.fingerprint = null;
    row.answer = null;
    row.validUntil = until;
    em.flush();
    return Optional.empty();
  }

  /** Part of the transaction of the work, so that either both are kept or neither. */
  @Transactional
  void complete(Claim claim, Kept kept, Instant until) {
    EntityManager em = scoped.get();
    RequestRow row = em.find(RequestRow.class, claim.key().id(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.owner.equals(claim.owner())) {
      throw Problem.of(ErrorCode.IDEMPOTENCY_KEY_BUSY);
    }
    row.fingerprint = kept.fingerprint();
    row.answer = claim.key().seal(kept.answer());
    row.validUntil = until;
    em.flush();
  }

  @Transactional
  void renew(Claim claim, Instant until) {
    scoped
        .get()
        .createQuery(
            "update RequestRow r set r.validUntil = :until"
                + " where r.id = :id and r.owner = :owner and r.answer is null")
        .setParameter("until", until)
        .setParameter("id", claim.key().id())
        .setParameter("owner", claim.owner())
        .executeUpdate();
  }

  @Transactional
  void giveUp(Claim claim) {
    scoped
        .get()
        .createQuery(
            "delete from RequestRow r where r.id = :id and r.owner = :owner and r.answer is null")
        .setParameter("id", claim.key().id())
        .setParameter("owner", claim.owner())
        .executeUpdate();
  }

  @Transactional
  void giveUpOf(String node) {
    scoped
        .get()
        .createQuery("delete from RequestRow r where r.owner like :node and r.answer is null")
        .setParameter("node", node + "%")
        .executeUpdate();
  }

  @Transactional
  int sweep(Instant now) {
    return scoped
        .get()
        .createQuery("delete from RequestRow r where r.validUntil < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
