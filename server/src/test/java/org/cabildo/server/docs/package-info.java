/**
 * The documentation says what is so: its programs and commands are run, its links followed, its
 * lists compared. Start reading at {@link org.cabildo.server.docs.Guide}.
 */
package org.cabildo.server.docs;
