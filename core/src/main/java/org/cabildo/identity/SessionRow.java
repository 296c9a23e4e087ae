package org.cabildo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session as stored; not tenant data, read only by the door. */
@Entity
@Table(name = "session")
class SessionRow {
  @Id
  @Column(name = "id_hash")
  String idHash;

  String account;

  @Column(name = "provider_session")
  String providerSession;

  @Column(name = "id_token")
  String idToken;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "seen_at")
  Instant seenAt;
}
