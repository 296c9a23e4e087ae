package org.cabildo.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** An event as stored; never updated. */
@Entity
@Table(name = "journal_event")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class JournalEventRow {
  @Id long seq;
  Instant at;
  String actor;
  @Nullable String role;
  String action;
  String target;
  String details;

  @Column(name = "previous_hash")
  String previousHash;

  String hash;

  Event record() {
    return new Event(
        seq, at, actor, Optional.ofNullable(role), action, target, details, previousHash, hash);
  }
}
