package org.cabildo.server.console;

import java.util.Optional;

/**
 * The page that helps whoever forgot a password.
 *
 * @param link a password just given
 */
public record AccountsView(
    ConsoleFrame frame, String heading, String lead, Optional<LinkOnceView> link, FormView form) {}
