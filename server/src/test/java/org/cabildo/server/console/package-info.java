/**
 * The console as people meet it: {@link org.cabildo.server.console.ConsoleIT} tells the story of a
 * municipality in a browser, {@link org.cabildo.server.console.SessionsIT} and {@link
 * org.cabildo.server.console.AccessIT} try what nobody should be able to do, with {@link
 * org.cabildo.server.console.Person}, a browser without scripts.
 */
package org.cabildo.server.console;
