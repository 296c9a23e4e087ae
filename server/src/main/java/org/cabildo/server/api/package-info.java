/**
 * The JSON API: one resource per noun. A resource parses, calls one verb of the core, and
 * represents what came back; no role checks, no SQL, no try.
 */
@NullMarked
package org.cabildo.server.api;

import org.jspecify.annotations.NullMarked;
