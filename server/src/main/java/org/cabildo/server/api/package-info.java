/**
 * The JSON API: one resource per noun. A resource parses, calls one verb of the core, and
 * represents what came back; no role checks, no SQL, no try. What it promises to callers is written
 * in {@code resources/openapi} and served by {@link org.cabildo.server.api.ApiDescription}; a test
 * holds both together.
 */
@NullMarked
package org.cabildo.server.api;

import org.jspecify.annotations.NullMarked;
