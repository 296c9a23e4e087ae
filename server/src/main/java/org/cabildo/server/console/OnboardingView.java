package org.cabildo.server.console;

import java.util.Optional;

/**
 * The page that opens a portal.
 *
 * @param contrast what the chosen colour becomes
 */
public record OnboardingView(
    ConsoleFrame frame,
    String heading,
    String lead,
    FormView form,
    Optional<ContrastView> contrast) {}
