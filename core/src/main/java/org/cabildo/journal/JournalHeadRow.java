package org.cabildo.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The end of a tenant's chain; its row lock puts writers in line. */
@Entity
@Table(name = "journal_head")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class JournalHeadRow {
  /** There is one chain in each tenant. */
  static final int CHAIN = 1;

  @Id int chain;
  long seq;
  String hash;
}
