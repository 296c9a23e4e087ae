package org.cabildo.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done in a tenant.
 *
 * @param seq counts from 1 in each tenant
 * @param at when, to the microsecond
 * @param actor subject of the caller
 * @param role what the caller was in the tenant or on the platform at that moment: {@code
 *     publisher}; absent for who was nothing, and in events from before roles were noted
 * @param action what: {@code dataset.publish}
 * @param target to what: {@code dataset/alumbrado}
 * @param details more, in a few words
 * @param previousHash hash of the event before, empty for the first
 * @param hash SHA-256 of all members above, one a line, UTF-8, in hexadecimal; the role last, and
 *     no line where there is none
 */
public record Event(
    long seq,
    Instant at,
    String actor,
    Optional<String> role,
    String action,
    String target,
    String details,
    String previousHash,
    String hash) {}
