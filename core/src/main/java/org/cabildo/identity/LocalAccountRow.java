package org.cabildo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who runs the installation; not tenant data, read only by the door. */
@Entity
@Table(name = "local_account")
class LocalAccountRow {
  @Id String subject;

  @Column(name = "password_hash")
  String passwordHash;

  int failures;

  @Column(name = "locked_until")
  Instant lockedUntil;

  @Column(name = "created_at")
  Instant createdAt;

  boolean isLockedAt(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  void failed(Instant now, int allowed, java.time.Duration lock) {
    failures++;
    if (failures >= allowed) {
      failures = 0;
      lockedUntil = now.plus(lock);
    }
  }

  void succeeded() {
    failures = 0;
    lockedUntil = null;
  }
}
