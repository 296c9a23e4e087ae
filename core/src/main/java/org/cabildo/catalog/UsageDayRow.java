package org.cabildo.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How often a dataset was used in one way on one day. */
@IdClass(UsageDayRow.Key.class)
@Entity
@Table(name = "usage_day")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class UsageDayRow {
  @Id
  @Column(name = "dataset_id")
  UUID datasetId;

  @Id LocalDate day;
  @Id String kind;
  long times;

  static class Key {
    UUID datasetId;
    LocalDate day;
    String kind;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && datasetId.equals(key.datasetId)
          && day.equals(key.day)
          && kind.equals(key.kind);
    }

    @Override
    public int hashCode() {
      return Objects.hash(datasetId, day, kind);
    }
  }
}
