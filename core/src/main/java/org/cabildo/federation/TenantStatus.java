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
 * @param reason why it did not answer: {@code not-found}; or, where it answered with columns
 *     missing because they have another type than in most tenants, {@code wrong-type}
 * @param detail the columns concerned, if any
 */
public record TenantStatus(
    TenantId tenant,
    boolean answered,
    Optional<Integer> version,
    Optional<Long> rows,
    Optional<Instant> publishedAt,
    Optional<String> reason,
    Optional<String> detail) {}
