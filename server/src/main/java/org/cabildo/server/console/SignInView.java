package org.cabildo.server.console;

import java.util.Optional;

/**
 * The page to sign in on.
 *
 * @param to where one goes afterwards
 * @param notice what happened before: signed out, password changed
 */
public record SignInView(
    ConsoleFrame frame, String heading, FormView form, String to, Optional<String> notice) {}
