package org.cabildo.identity;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;

/**
 * A program whom an identity provider vouches for, with a role in the tenant in scope.
 *
 * @param id what the provider calls it: {@code sub} of its tokens
 * @param name how it is called here, also in the journal
 * @param role what it may do
 * @param office the office to which a publisher is confined
 * @param since when it was first given a role
 */
public record ServiceAccount(
    String id, String name, Role role, Optional<String> office, Instant since) {
  /** Under which the journal knows it. */
  public String subject() {
    return ExternalIdentity.subjectOf(id);
  }
}
