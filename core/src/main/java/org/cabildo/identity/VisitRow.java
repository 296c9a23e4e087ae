package org.cabildo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A visit as stored. */
@Entity
@Table(name = "operator_visit")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class VisitRow {
  @Id UUID id;

  String operator;
  String reason;

  @Column(name = "began_at")
  Instant beganAt;

  @Column(name = "ends_at")
  Instant endsAt;

  @Column(name = "ended_at")
  Instant endedAt;

  static VisitRow of(Visit visit) {
    VisitRow row = new VisitRow();
    row.id = visit.id();
    row.operator = visit.operator();
    row.reason = visit.reason();
    row.beganAt = visit.beganAt();
    row.endsAt = visit.endsAt();
    return row;
  }

  Visit record() {
    return new Visit(id, operator, reason, beganAt, Optional.ofNullable(endedAt).orElse(endsAt));
  }
}
