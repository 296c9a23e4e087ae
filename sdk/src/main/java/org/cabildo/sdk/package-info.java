/**
 * A client for open-data portals that speak Cabildo's API. Start with {@link
 * org.cabildo.sdk.Portal}; {@link org.cabildo.sdk.Expressions} holds the words of a query. Every
 * type is immutable and safe to share between threads; nothing takes or returns null; every failure
 * is a {@link org.cabildo.sdk.PortalException}. Uses the JDK, and Jackson where nobody sees it.
 */
@NullMarked
package org.cabildo.sdk;

import org.jspecify.annotations.NullMarked;
