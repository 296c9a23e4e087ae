/**
 * Requests that carry an idempotency key are carried out once: a repetition gets the answer of the
 * first. {@link org.cabildo.idempotency.Requests} keeps the answers, each enciphered under the key
 * that only its caller knows. {@link org.cabildo.idempotency.Node} names this server. Knows nothing
 * of HTTP; the door decides which requests take part. Uses {@code access}, {@code tenancy} and
 * {@code problem}.
 */
@NullMarked
package org.cabildo.idempotency;

import org.jspecify.annotations.NullMarked;
