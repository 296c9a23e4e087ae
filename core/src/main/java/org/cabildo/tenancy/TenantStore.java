package org.cabildo.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.problem.BrokenRule;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Reads and writes the registry. */
@ApplicationScoped
class TenantStore {
  @PersistenceContext(unitName = "cabildo")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  @Transactional
  List<Tenant> all() {
    Map<String, List<String>> hosts =
        entityManager
            .createQuery("select h from TenantHostRow h order by h.host", TenantHostRow.class)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> row.tenantId, Collectors.mapping(row -> row.host, Collectors.toList())));
    Collator spanish = Collator.getInstance(Locale.forLanguageTag("es"));
    return entityManager
        .createQuery("select t from TenantRow t", TenantRow.class)
        .getResultStream()
        .map(row -> row.record(hosts.getOrDefault(row.id, List.of())))
        .sorted(Comparator.comparing(tenant -> tenant.place().name(), spanish))
        .toList();
  }

  @Transactional
  Tenant insert(Tenant tenant) {
    if (entityManager.find(TenantRow.class, tenant.id().value()) != null) {
      throw Problem.of(ErrorCode.CONFLICT).with("name", tenant.id().value());
    }
    TenantRow row = new TenantRow();
    row.id = tenant.id().value();
    row.since = Instant.now().truncatedTo(ChronoUnit.MICROS);
    row.take(tenant);
    entityManager.persist(row);
    // Hosts name their tenant by a foreign key that JPA does not know of.
    entityManager.flush();
    putHosts(tenant);
    entityManager.flush();
    return row.record(tenant.hosts());
  }

  @Transactional
  Tenant update(Tenant tenant) {
    TenantRow row = row(tenant.id(), LockModeType.NONE);
    row.take(tenant);
    entityManager
        .createQuery("delete from TenantHostRow h where h.tenantId = :tenant")
        .setParameter("tenant", tenant.id().value())
        .executeUpdate();
    putHosts(tenant);
    entityManager.flush();
    return row.record(tenant.hosts());
  }

  @Transactional
  Profile profile(TenantId tenant) {
    return row(tenant, LockModeType.NONE).profile();
  }

  /** Leaves hosts and logo as they are; gives back what was there before. */
  @Transactional
  Profile describe(TenantId tenant, Profile profile) {
    TenantRow row = row(tenant, LockModeType.PESSIMISTIC_WRITE);
    Profile before = row.profile();
    row.take(profile);
    entityManager.flush();
    return before;
  }

  /** Gives back what was there before. */
  @Transactional
  Optional<String> draw(TenantId tenant, Optional<String> logo) {
    TenantRow row = row(tenant, LockModeType.PESSIMISTIC_WRITE);
    Optional<String> before = Optional.ofNullable(row.logo);
    row.draw(logo);
    entityManager.flush();
    return before;
  }

  @Transactional
  void map(TenantId tenant, String host) {
    if (entityManager.find(TenantHostRow.class, host) != null) {
      throw Tenants.taken(host);
    }
    try {
      put(tenant, host);
      entityManager.flush();
    } catch (PersistenceException e) {
      // Somebody was faster, or the database is away.
      throw BrokenRule.UNIQUE.isIn(e) ? Tenants.taken(host) : e;
    }
  }

  @Transactional
  int unmap(TenantId tenant, String host) {
    return entityManager
        .createQuery("delete from TenantHostRow h where h.tenantId = :tenant and h.host = :host")
        .setParameter("tenant", tenant.value())
        .setParameter("host", host)
        .executeUpdate();
  }

  private TenantRow row(TenantId tenant, LockModeType lock) {
    TenantRow row = entityManager.find(TenantRow.class, tenant.value(), lock);
    if (row == null) {
      throw Problem.of(ErrorCode.TENANT_NOT_FOUND).with("tenant", tenant.value());
    }
    return row;
  }

  private void putHosts(Tenant tenant) {
    for (String host : tenant.hosts()) {
      if (entityManager.find(TenantHostRow.class, host) != null) {
        throw Problem.of(ErrorCode.CONFLICT).with("name", host);
      }
      put(tenant.id(), host);
    }
  }

  private void put(TenantId tenant, String host) {
    TenantHostRow row = new TenantHostRow();
    row.host = host;
    row.tenantId = tenant.value();
    entityManager.persist(row);
  }
}
