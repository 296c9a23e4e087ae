/**
 * A government leaves with all it has, and settles in another installation: one signed archive.
 * {@link org.cabildo.moving.Departures} writes it, {@link org.cabildo.moving.Arrivals} takes it in,
 * whole or not at all, {@link org.cabildo.moving.InstallationKey} signs. What is in it and why
 * stands in ADR 18. Uses {@code catalog}, {@code identity}, {@code journal}, {@code storage} and
 * what those use; of the tables above it knows the names only ({@code CarriedTable}).
 */
@NullMarked
package org.cabildo.moving;

import org.jspecify.annotations.NullMarked;
