package org.cabildo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;

/** Somebody who can sign in; not tenant data, read only by the door. */
@Entity
@Table(name = "local_account")
class LocalAccountRow {
  @Id String subject;

  String login;
  String name;
  String email;

  @Column(name = "platform_role")
  String platformRole;

  @Column(name = "password_hash")
  String passwordHash;

  @Column(name = "one_time")
  boolean oneTime;

  int failures;

  @Column(name = "locked_until")
  Instant lockedUntil;

  @Column(name = "created_at")
  Instant createdAt;

  static LocalAccountRow of(Account account, String passwordHash, Instant now) {
    LocalAccountRow row = new LocalAccountRow();
    row.subject = account.id();
    row.login = account.login();
    row.name = account.name();
    row.email = account.email().orElse(null);
    row.platformRole = account.platformRole().map(Role::name).orElse(null);
    row.oneTime = account.oneTimePassword();
    row.passwordHash = passwordHash;
    row.createdAt = now;
    return row;
  }

  Account record() {
    return new Account(
        subject,
        login,
        name,
        Optional.ofNullable(email),
        Optional.ofNullable(platformRole).map(Role::valueOf),
        oneTime);
  }

  boolean isLockedAt(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  void failed(Instant now, int allowed, Duration lock) {
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
