package org.cabildo.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenants;

/** Claims in the database; every change is one transaction and one event of the journal. */
@ApplicationScoped
class HostClaimStore {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 20;

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;
  private final Tenants tenants;
  private final HostSettings settings;

  @Inject
  HostClaimStore(
      ScopedEntityManager scoped,
      Scopes scopes,
      Journal journal,
      Tenants tenants,
      HostSettings settings) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.journal = journal;
    this.tenants = tenants;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected HostClaimStore() {
    this(null, null, null, null, null);
  }

  /** Those that wait for their proof, by name. */
  @Transactional
  List<HostClaim> open() {
    return scoped
        .get()
        .createQuery(
            "select c from HostClaimRow c where c.expiresAt > :now order by c.host",
            HostClaimRow.class)
        .setParameter("now", Instant.now())
        .getResultStream()
        .map(HostClaimRow::record)
        .toList();
  }

  /** The claim, or the one that waits already; what has expired is gone. */
  @Transactional
  HostClaim ask(String host) {
    EntityManager em = scoped.get();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    em.createQuery("delete from HostClaimRow c where c.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
    List<HostClaim> waiting = open();
    Optional<HostClaim> known = waiting.stream().filter(c -> c.host().equals(host)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    int mapped = tenants.find(scopes.tenant()).orElseThrow().hosts().size();
    if (waiting.size() + mapped >= settings.most()) {
      throw Problem.of(ErrorCode.QUOTA).with("limit", settings.most()).with("what", "hosts");
    }
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    HostClaimRow row = new HostClaimRow();
    row.host = host;
    row.token = HexFormat.of().formatHex(token);
    row.askedAt = now;
    row.expiresAt = now.plus(settings.claim());
    em.persist(row);
    em.flush();
    journal.record("host.ask", "host/" + host, "");
    return row.record();
  }

  /** The claim becomes part of the registry, unless somebody was faster. */
  @Transactional
  void prove(HostClaim claim) {
    if (forget(claim.host()) == 0) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    tenants.map(scopes.tenant(), claim.host());
    journal.record("host.prove", "host/" + claim.host(), "");
  }

  @Transactional
  void remove(String host) {
    if (forget(host) + tenants.unmap(scopes.tenant(), host) == 0) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    journal.record("host.remove", "host/" + host, "");
  }

  private int forget(String host) {
    return scoped
        .get()
        .createQuery("delete from HostClaimRow c where c.host = :host")
        .setParameter("host", host)
        .executeUpdate();
  }
}
