package org.cabildo.identity;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Role;

/**
 * Somebody with a role in the tenant in scope.
 *
 * @param subject stable identifier, as in the journal
 * @param name how the person is called
 * @param email where the person is reached
 * @param role what the person may do
 * @param office the office to which a publisher is confined
 * @param since when the person joined
 */
public record Member(
    String subject, String name, String email, Role role, Optional<String> office, Instant since) {}
