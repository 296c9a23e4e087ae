package org.cabildo.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A request with a key: being carried out as long as it has no answer. */
@Entity
@Table(name = "keyed_request")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class RequestRow {
  @Id String id;
  String owner;
  @Nullable String fingerprint;
  byte @Nullable [] answer;

  /** Until when it counts: the claim while there is no answer, then the answer. */
  @Column(name = "valid_until")
  Instant validUntil;
}
