package org.cabildo.identity;

import java.util.Optional;
import org.cabildo.access.Role;

/**
 * Somebody who can sign in here.
 *
 * @param id stable identifier among the accounts of this installation
 * @param login under which it signs in: a name, or an e-mail address in lower case
 * @param name how the person is called
 * @param email where the person is reached
 * @param platformRole role in the whole installation, if any
 * @param oneTimePassword whether the password was given out and must be changed first
 */
public record Account(
    String id,
    String login,
    String name,
    Optional<String> email,
    Optional<Role> platformRole,
    boolean oneTimePassword) {
  /** Under which memberships and the journal know the person. */
  public String subject() {
    return "local:" + id;
  }
}
