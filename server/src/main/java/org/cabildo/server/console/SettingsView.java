package org.cabildo.server.console;

import java.util.Optional;

/**
 * What a portal decides for itself.
 *
 * @param notice what was just done
 */
public record SettingsView(
    ConsoleFrame frame, String heading, Optional<String> notice, FormView form) {}
