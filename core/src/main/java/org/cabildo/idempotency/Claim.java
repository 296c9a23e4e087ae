package org.cabildo.idempotency;

/**
 * The right to carry out a request, held until it is completed or given up.
 *
 * @param key what the caller sent, and what follows from it
 * @param owner drawn for this claim, so that one that lapsed cannot complete
 */
public record Claim(RequestKey key, String owner) {}
