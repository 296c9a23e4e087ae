/**
 * Prepares a Keycloak for this installation, without a server: {@link
 * org.cabildo.server.keycloak.SetupKeycloak} makes a realm hold what {@code RealmPlan} says,
 * through {@code AdminApi}. Uses the JDK and Jackson only; the launcher runs it.
 */
@NullMarked
package org.cabildo.server.keycloak;

import org.jspecify.annotations.NullMarked;
