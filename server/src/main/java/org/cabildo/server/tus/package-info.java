/**
 * Files that arrive piece by piece, by the tus protocol 1.0.0 (core, creation, expiration and
 * termination): what its requests say, what its answers tell. The API and the console take such
 * files, each behind its own door. Start with {@link org.cabildo.server.tus.TusRequest}. Uses
 * {@code http} and {@code imports} of the core.
 */
@NullMarked
package org.cabildo.server.tus;

import org.jspecify.annotations.NullMarked;
