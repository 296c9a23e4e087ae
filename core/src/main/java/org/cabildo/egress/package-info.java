/**
 * Fetching from addresses that publishers name, so that nothing but the public network is reached:
 * not this machine, not its neighbours, not the services of its cloud. Start with {@link
 * org.cabildo.egress.Egress}, the only way out of the house to an address that somebody else chose.
 * Knows nothing of tenants, files or databases; uses {@code problem} only.
 */
@NullMarked
package org.cabildo.egress;

import org.jspecify.annotations.NullMarked;
