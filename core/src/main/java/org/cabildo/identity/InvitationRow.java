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

/** An invitation as stored: its secret only as SHA-256. */
@Entity
@Table(name = "invitation")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class InvitationRow {
  @Id String id;

  @Column(name = "secret_hash")
  String secretHash;

  String email;
  String role;
  String office;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  static InvitationRow of(Invitation invitation, Secret secret, String createdBy) {
    InvitationRow row = new InvitationRow();
    row.id = invitation.id();
    row.secretHash = secret.hash();
    row.email = invitation.email();
    row.role = invitation.role().name();
    row.office = invitation.office().orElse(null);
    row.createdAt = invitation.createdAt();
    row.createdBy = createdBy;
    row.expiresAt = invitation.expiresAt();
    return row;
  }

  boolean worksAt(Instant now) {
    return usedAt == null && revokedAt == null && expiresAt.isAfter(now);
  }

  Invitation record() {
    return new Invitation(
        id, email, Role.valueOf(role), Optional.ofNullable(office), createdAt, expiresAt);
  }
}
