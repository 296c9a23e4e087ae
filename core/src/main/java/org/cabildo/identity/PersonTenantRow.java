package org.cabildo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That a person has something to do in a tenant; not tenant data, read only by the door. */
@Entity
@Table(name = "person_tenant")
@IdClass(PersonTenantRow.Key.class)
class PersonTenantRow {
  @Id String subject;

  @Id
  @Column(name = "tenant_id")
  String tenantId;

  /** Both together. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1;

    String subject;
    String tenantId;

    Key() {}

    Key(String subject, String tenantId) {
      this.subject = subject;
      this.tenantId = tenantId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.subject.equals(subject)
          && key.tenantId.equals(tenantId);
    }

    @Override
    public int hashCode() {
      return subject.hashCode() * 31 + tenantId.hashCode();
    }
  }
}
