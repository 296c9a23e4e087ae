package org.cabildo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A token as stored: its secret only as SHA-256, which is enough for 256 random bits. */
@Entity
@Table(name = "api_token")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class ApiTokenRow {
  @Id String id;

  @Column(name = "secret_hash")
  String secretHash;

  String label;
  String role;
  String office;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  @Column(name = "last_used_at")
  Instant lastUsedAt;

  ApiToken record() {
    return new ApiToken(
        id,
        label,
        Role.valueOf(role),
        Optional.ofNullable(office),
        createdAt,
        createdBy,
        Optional.ofNullable(expiresAt),
        Optional.ofNullable(revokedAt),
        Optional.ofNullable(lastUsedAt));
  }

  boolean worksAt(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  void usedAt(Instant now) {
    if (lastUsedAt == null || lastUsedAt.plusSeconds(60).isBefore(now)) {
      lastUsedAt = now;
    }
  }
}
