package org.cabildo.catalog;

import java.time.Instant;

/**
 * Why the public does not see a dataset any more.
 *
 * @param reason in words, for the staff
 * @param by subject of whoever took it off
 * @param at when
 */
public record Withdrawal(String reason, String by, Instant at) {}
