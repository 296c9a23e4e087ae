package org.cabildo.identity;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;

/**
 * A token of the tenant in scope, without its secret.
 *
 * @param id public part
 * @param label what it is for
 * @param role what its bearer may do
 * @param office the office to which a publisher is confined
 * @param createdAt when it was issued
 * @param createdBy subject of whoever issued it
 * @param expiresAt when it stops working, if ever
 * @param revokedAt when it was revoked
 * @param lastUsedAt when it was last used, to the minute
 */
public record ApiToken(
    String id,
    String label,
    Role role,
    Optional<String> office,
    Instant createdAt,
    String createdBy,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {
  /**
   * A token just issued.
   *
   * @param token its public data
   * @param bearer what to send as {@code Authorization: Bearer}; shown once, not kept
   */
  public record Issued(ApiToken token, String bearer) {}
}
