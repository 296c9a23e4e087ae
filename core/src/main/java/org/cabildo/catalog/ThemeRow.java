package org.cabildo.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.cabildo.tenancy.LocalText;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A theme as stored. */
@Entity
@Table(name = "theme")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class ThemeRow {
  @Id String slug;

  @Column(name = "name_es")
  String nameEs;

  @Column(name = "name_en")
  String nameEn;

  String icon;

  void take(Theme theme) {
    nameEs = theme.name().es();
    nameEn = theme.name().en().orElse(null);
    icon = theme.icon();
  }

  Theme record() {
    return new Theme(slug, new LocalText(nameEs, Optional.ofNullable(nameEn)), icon);
  }
}
