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
@Table(name = "account")
class AccountRow {
  @Id String subject;

  String login;
  String name;
  String email;

  @Column(name = "platform_role")
  String platformRole;

  @Column(name = "password_hash")
  String passwordHash;

  String issuer;

  @Column(name = "one_time")
  boolean oneTime;

  int failures;

  @Column(name = "locked_until")
  Instant lockedUntil;

  @Column(name = "created_at")
  Instant createdAt;

  static AccountRow of(Account account, String passwordHash, Instant now) {
    AccountRow row = new AccountRow();
    row.subject = account.id();
    row.login = account.login().orElse(null);
    row.oneTime = account.oneTimePassword();
    row.passwordHash = passwordHash;
    row.createdAt = now;
    row.describe(account);
    return row;
  }

  static AccountRow of(ExternalIdentity who, Instant now) {
    AccountRow row = new AccountRow();
    row.subject = ExternalIdentity.subjectOf(who.id());
    row.issuer = who.issuer();
    row.createdAt = now;
    row.describe(who.account());
    return row;
  }

  /** What may change about a person. */
  void describe(Account account) {
    name = account.name();
    email = account.email().orElse(null);
    become(account.platformRole());
  }

  /** Gives it a role in the whole installation, or none. */
  void become(Optional<Role> role) {
    platformRole = role.map(Role::name).orElse(null);
  }

  Account record() {
    return new Account(
        subject,
        Optional.ofNullable(login),
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
