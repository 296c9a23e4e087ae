/**
 * What tests of the server share: the running jar, a database for tests inside the container, a
 * browser, tools from npm. Start reading at {@link org.cabildo.server.testing.RunningServer}. All
 * of it starts when the first test needs it, and {@link
 * org.cabildo.server.testing.ServicesOfTheSession} ends it with the session.
 */
package org.cabildo.server.testing;
