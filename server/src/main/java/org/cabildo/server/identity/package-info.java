/**
 * How callers show who they are: {@link org.cabildo.server.identity.SignedIn} finds the session of
 * a browser, {@link org.cabildo.server.identity.BrowserCookies} knows the cookies, {@link
 * org.cabildo.server.identity.BearerTokens} tells who bears a token. Where there is an identity
 * provider, {@link org.cabildo.server.identity.SignInFlow} signs in with it, {@link
 * org.cabildo.server.identity.BackchannelLogout} hears when somebody signs out there, and only
 * {@code TokenVerifier} decides which tokens are believed. Uses {@code identity} of the core; the
 * door and the console use it.
 */
@NullMarked
package org.cabildo.server.identity;

import org.jspecify.annotations.NullMarked;
