package org.cabildo.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cabildo.privacy.PersonalData;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A decision as stored; never updated. */
@IdClass(PersonalDataDecisionRow.Key.class)
@Entity
@Table(name = "personal_data_decision")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class PersonalDataDecisionRow {
  @Id
  @Column(name = "dataset_id")
  UUID datasetId;

  @Id
  @Column(name = "column_name")
  String column;

  @Id String kind;
  String reason;

  @Column(name = "decided_by")
  String by;

  @Column(name = "decided_at")
  Instant at;

  PersonalDataDecision record() {
    return new PersonalDataDecision(column, PersonalData.Kind.valueOf(kind), reason, by, at);
  }

  static class Key {
    UUID datasetId;
    String column;
    String kind;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && datasetId.equals(key.datasetId)
          && column.equals(key.column)
          && kind.equals(key.kind);
    }

    @Override
    public int hashCode() {
      return Objects.hash(datasetId, column, kind);
    }
  }
}
