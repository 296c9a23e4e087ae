/**
 * The pages of those who work here: for every page a small resource ({@code TodayPage}) and one
 * record ({@code TodayView}) that is its template's whole context, as in {@code portal}. {@link
 * org.cabildo.server.console.ConsoleDoor} lets only forms of this console in; {@code Desk} holds
 * what all pages of a request share. Pages call verbs of the core, which decide who may do what.
 * Start with {@link org.cabildo.server.console.TodayPage}. Uses {@code portal} for looks and
 * formats, {@code http} and {@code identity}.
 */
@NullMarked
package org.cabildo.server.console;

import org.jspecify.annotations.NullMarked;
