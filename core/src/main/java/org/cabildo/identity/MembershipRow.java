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

/** A membership as stored. */
@Entity
@Table(name = "membership")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class MembershipRow {
  @Id String subject;
  String name;
  String email;
  String role;
  String office;
  Instant since;

  static MembershipRow of(Member member) {
    MembershipRow row = new MembershipRow();
    row.subject = member.subject();
    row.name = member.name();
    row.email = member.email();
    row.since = member.since();
    row.assign(member.role(), member.office());
    return row;
  }

  void assign(Role given, Optional<String> confinement) {
    role = given.name();
    office = confinement.orElse(null);
  }

  Member record() {
    return new Member(subject, name, email, Role.valueOf(role), Optional.ofNullable(office), since);
  }

  boolean administers() {
    return role.equals(Role.ADMINISTRATOR.name());
  }
}
