package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cabildo.tenancy.TenantId;

/** In which tenants somebody has a role; which one only each tenant tells, behind its walls. */
@ApplicationScoped
class PersonTenantStore {
  @PersistenceContext(unitName = "cabildo")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  /** The tenants of a person, by name. */
  @Transactional
  List<TenantId> tenantsOf(String subject) {
    return entityManager
        .createQuery(
            "select p.tenantId from PersonTenantRow p where p.subject = :subject order by p.tenantId",
            String.class)
        .setParameter("subject", subject)
        .getResultStream()
        .map(TenantId::new)
        .toList();
  }
}
