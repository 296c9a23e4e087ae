package org.cabildo.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The role of a program as stored. */
@Entity
@Table(name = "service_account")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class ServiceAccountRow {
  @Id String subject;
  String name;
  String role;
  String office;
  Instant since;

  static ServiceAccountRow of(ServiceAccount account) {
    ServiceAccountRow row = new ServiceAccountRow();
    row.subject = account.subject();
    row.since = account.since();
    row.become(account);
    return row;
  }

  /** What may change about it. */
  void become(ServiceAccount account) {
    name = account.name();
    role = account.role().name();
    office = account.office().orElse(null);
  }

  ServiceAccount record() {
    return new ServiceAccount(
        subject.substring(Account.EXTERNAL.length()),
        name,
        Role.valueOf(role),
        Optional.ofNullable(office),
        since);
  }
}
