package org.cabildo.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A host name that leads to a tenant. */
@Entity
@Table(name = "tenant_host")
class TenantHostRow {
  @Id String host;

  @Column(name = "tenant_id")
  String tenantId;
}
