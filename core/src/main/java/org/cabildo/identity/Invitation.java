package org.cabildo.identity;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;
import org.cabildo.tenancy.Tenant;

/**
 * That somebody may join the tenant in scope, once.
 *
 * @param id public part of its link
 * @param email who is invited
 * @param role what the person will be
 * @param office the office to which a publisher will be confined
 * @param createdAt when it was made
 * @param expiresAt when it stops working
 */
public record Invitation(
    String id,
    String email,
    Role role,
    Optional<String> office,
    Instant createdAt,
    Instant expiresAt) {
  /**
   * An invitation just made.
   *
   * @param invitation its public data
   * @param token what its link carries; shown once, not kept
   */
  public record Issued(Invitation invitation, String token) {}

  /**
   * An invitation as the invited person finds it.
   *
   * @param tenant whose
   * @param invitation what is offered
   * @param known whether the person has an account here already
   */
  public record Offer(Tenant tenant, Invitation invitation, boolean known) {
    /**
     * Whether an account may accept it. One with a password here must be that of the address. Whom
     * an identity provider vouches for, the link itself brings, as it does whoever makes an account
     * with it; where the address has an account already, the provider must have verified that it is
     * the person's.
     */
    public boolean isFor(Account account) {
      Optional<String> own = account.isExternal() ? account.email() : account.login();
      return own.filter(invitation.email()::equalsIgnoreCase).isPresent()
          || (account.isExternal() && !known);
    }
  }
}
