package org.cabildo.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That a dataset belongs to a theme. */
@IdClass(DatasetThemeRow.Key.class)
@Entity
@Table(name = "dataset_theme")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class DatasetThemeRow {
  @Id
  @Column(name = "dataset_id")
  UUID datasetId;

  @Id String theme;

  static class Key {
    UUID datasetId;
    String theme;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && datasetId.equals(key.datasetId) && theme.equals(key.theme);
    }

    @Override
    public int hashCode() {
      return java.util.Objects.hash(datasetId, theme);
    }
  }
}
