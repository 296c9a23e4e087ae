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

/** An office as stored. */
@Entity
@Table(name = "office")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class OfficeRow {
  @Id String slug;

  @Column(name = "name_es")
  String nameEs;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "description_es")
  String descriptionEs;

  @Column(name = "description_en")
  String descriptionEn;

  String email;
  String website;

  void take(Office office) {
    nameEs = office.name().es();
    nameEn = office.name().en().orElse(null);
    descriptionEs = office.description().es();
    descriptionEn = office.description().en().orElse(null);
    email = office.email().orElse(null);
    website = office.website().orElse(null);
  }

  Office record() {
    return new Office(
        slug,
        new LocalText(nameEs, Optional.ofNullable(nameEn)),
        new LocalText(descriptionEs, Optional.ofNullable(descriptionEn)),
        Optional.ofNullable(email),
        Optional.ofNullable(website));
  }
}
