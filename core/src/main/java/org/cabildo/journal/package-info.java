/**
 * What was done, by whom: an append-only list per tenant in which every event carries the hash of
 * the one before, so that a removed or changed event shows. Uses {@code access}, {@code tenancy}
 * and {@code problem}.
 */
@NullMarked
package org.cabildo.journal;

import org.jspecify.annotations.NullMarked;
