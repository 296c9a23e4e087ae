package org.cabildo.identity;

import java.util.Optional;
import org.cabildo.access.Role;

/**
 * Somebody who can sign in here.
 *
 * @param id stable identifier among the accounts of this installation
 * @param login under which it signs in here with a password: a name, or an e-mail address in lower
 *     case; absent when an identity provider vouches for it
 * @param name how the person is called
 * @param email where the person is reached
 * @param platformRole role in the whole installation, if any
 * @param oneTimePassword whether the password was given out and must be changed first
 */
public record Account(
    String id,
    Optional<String> login,
    String name,
    Optional<String> email,
    Optional<Role> platformRole,
    boolean oneTimePassword) {
  /** How the identifiers of accounts begin that an identity provider vouches for. */
  static final String EXTERNAL = "oidc:";

  /** Under which memberships and the journal know the person. */
  public String subject() {
    return isExternal() ? id : "local:" + id;
  }

  /** Whether an identity provider vouches for it, so that there is no password here. */
  public boolean isExternal() {
    return id.startsWith(EXTERNAL);
  }
}
