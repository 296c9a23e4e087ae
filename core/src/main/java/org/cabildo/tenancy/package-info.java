/**
 * Who has a portal here. {@link org.cabildo.tenancy.Tenant} is a municipality, state or other
 * government with its own isolated portal; {@link org.cabildo.tenancy.Tenants} is the registry that
 * the door of the house asks. Uses {@code problem} only. The registry has no permission checks of
 * its own: reading it is public, and it is written only through {@code catalog.Onboarding}, {@code
 * catalog.Profiles} and {@code hosting.OwnHosts}.
 */
@NullMarked
package org.cabildo.tenancy;

import org.jspecify.annotations.NullMarked;
