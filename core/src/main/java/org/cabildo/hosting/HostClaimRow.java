package org.cabildo.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A claim as stored. */
@Entity
@Table(name = "host_claim")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class HostClaimRow {
  @Id String host;

  String token;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  HostClaim record() {
    return new HostClaim(host, token, askedAt, expiresAt);
  }
}
