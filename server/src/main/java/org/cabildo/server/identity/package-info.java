/**
 * How a browser shows who is signed in: {@link org.cabildo.server.identity.SignedIn} finds the
 * session of a request, {@link org.cabildo.server.identity.BrowserCookies} knows the cookies. Uses
 * {@code identity} of the core; the door and the console use it.
 */
@NullMarked
package org.cabildo.server.identity;

import org.jspecify.annotations.NullMarked;
