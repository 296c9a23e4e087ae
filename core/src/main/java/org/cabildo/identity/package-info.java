/**
 * Credentials that this installation keeps itself: API tokens of tenants and local accounts of the
 * people who run it. Both give a {@link org.cabildo.access.Caller}. Uses {@code journal}, {@code
 * access}, {@code tenancy} and {@code problem}.
 */
@NullMarked
package org.cabildo.identity;

import org.jspecify.annotations.NullMarked;
