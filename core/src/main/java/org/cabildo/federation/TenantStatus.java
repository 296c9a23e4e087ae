package org.cabildo.federation;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.tenancy.TenantId;

/**
 * How a tenant took part in a federated query.
 *
 * @param tenant who
 * @param answered whether its rows are in the answer
 * @param version version of its dataset that answered
 * @param rows rows of that version, before the query's filters
 * @param publishedAt when that version was published
 * @param reason why it did not answer: {@code tenant-not-found}, {@code not-found}, {@code
 *     unknown-column}, {@code wrong-type}
 * @param detail the column concerned, where there is one
 */
public record TenantStatus(
    TenantId tenant,
    boolean answered,
    Optional<Integer> version,
    Optional<Long> rows,
    Optional<Instant> publishedAt,
    Optional<String> reason,
    Optional<String> detail) {}
