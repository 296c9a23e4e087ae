/**
 * Who may do what, where. A {@link org.cabildo.access.Scope} (tenant and caller) is entered once at
 * the door through {@link org.cabildo.access.Scopes}; verbs carry {@link
 * org.cabildo.access.Requires} or {@link org.cabildo.access.Open}; stores reach the database only
 * through {@link org.cabildo.access.ScopedEntityManager}, which raises both walls. Everything here
 * fails closed. Uses {@code tenancy} and {@code problem}.
 */
@NullMarked
package org.cabildo.access;

import org.jspecify.annotations.NullMarked;
