/**
 * The journal of a tenant as it is asked for and handed out, the same for the API and the console:
 * which events ({@link org.cabildo.server.journal.EventsAsked}) and as which file ({@link
 * org.cabildo.server.journal.JournalFile}).
 */
@NullMarked
package org.cabildo.server.journal;

import org.jspecify.annotations.NullMarked;
