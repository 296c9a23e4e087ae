/**
 * The door. Filters check the request, find the tenant (the only place that does), find the caller
 * and enter the scope; problems become RFC 9457 here.
 */
@NullMarked
package org.cabildo.server.http;

import org.jspecify.annotations.NullMarked;
