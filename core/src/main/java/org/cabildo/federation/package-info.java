/**
 * What the federal office sees: published things of every tenant, through a database role that can
 * read nothing else. The only code that reads across tenants. Start with {@link
 * org.cabildo.federation.Federation}. May use everything.
 */
@NullMarked
package org.cabildo.federation;

import org.jspecify.annotations.NullMarked;
