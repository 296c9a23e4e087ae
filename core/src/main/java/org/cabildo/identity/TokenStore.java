package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.problem.BrokenRule;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Tokens in the database. */
@ApplicationScoped
class TokenStore {
  private final ScopedEntityManager scoped;
  private final Journal journal;

  @Inject
  TokenStore(ScopedEntityManager scoped, Journal journal) {
    this.scoped = scoped;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TokenStore() {
    this(null, null);
  }

  @Transactional
  ApiToken insert(ApiToken token, String secretHash) {
    ApiTokenRow row = new ApiTokenRow();
    row.id = token.id();
    row.secretHash = secretHash;
    row.label = token.label();
    row.role = token.role().name();
    token.office().ifPresent(own -> row.office = own);
    row.createdAt = token.createdAt();
    row.createdBy = token.createdBy();
    token.expiresAt().ifPresent(expiry -> row.expiresAt = expiry);
    EntityManager em = scoped.get();
    em.persist(row);
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw BrokenRule.REFERENCE.isIn(e)
          ? Problem.invalid("office", "unknown").with("value", token.office().orElse(""))
          : e;
    }
    journal.record(
        "token.issue",
        "token/" + row.id,
        PeopleStore.said(token.role(), token.office()) + " " + row.label);
    return row.record();
  }

  @Transactional
  List<ApiToken> all() {
    return scoped
        .get()
        .createQuery("select t from ApiTokenRow t order by t.createdAt desc", ApiTokenRow.class)
        .getResultStream()
        .map(ApiTokenRow::record)
        .toList();
  }

  @Transactional
  void revoke(String id, Instant now) {
    ApiTokenRow row = scoped.get().find(ApiTokenRow.class, id);
    if (row == null) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    if (row.revokedAt == null) {
      row.revokedAt = now;
      journal.record("token.revoke", "token/" + id, "");
    }
  }

  /** Who issued a token; nothing when there is no such token. */
  @Transactional
  Optional<String> issuer(String id) {
    return Optional.ofNullable(scoped.get().find(ApiTokenRow.class, id)).map(row -> row.createdBy);
  }

  /** A token that works, if the secret is its own. */
  @Transactional
  Optional<ApiToken> use(String id, Secret secret, Instant now) {
    ApiTokenRow row = scoped.get().find(ApiTokenRow.class, id);
    if (row == null || !row.worksAt(now) || !secret.isKeptAs(row.secretHash)) {
      return Optional.empty();
    }
    row.usedAt(now);
    return Optional.of(row.record());
  }
}
