package org.cabildo.server.console;

/**
 * The page to change one's password on.
 *
 * @param lead why it must be changed, or that all other sessions end
 */
public record PasswordView(ConsoleFrame frame, String heading, String lead, FormView form) {}
