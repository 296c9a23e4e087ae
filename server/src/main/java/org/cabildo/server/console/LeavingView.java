package org.cabildo.server.console;

/**
 * On the way to the identity provider, to sign out there too.
 *
 * @param on where the browser goes by itself
 */
public record LeavingView(ConsoleFrame frame, String heading, String lead, ConsoleFrame.Item on) {}
