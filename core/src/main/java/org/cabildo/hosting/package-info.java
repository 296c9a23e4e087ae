/**
 * Host names that a tenant wants for its portal, and the proof that they are its own. Begin with
 * {@link org.cabildo.hosting.HostClaim}; the verbs are {@link org.cabildo.hosting.OwnHosts}. A
 * claim is a wish and stands in nobody's way; only a proven one enters the registry, where one host
 * name belongs to one tenant. Uses {@code egress}, {@code journal}, {@code access}, {@code tenancy}
 * and {@code problem}.
 */
@NullMarked
package org.cabildo.hosting;

import org.jspecify.annotations.NullMarked;
