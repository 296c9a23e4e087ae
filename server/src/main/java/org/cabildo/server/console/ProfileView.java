package org.cabildo.server.console;

import java.util.Optional;

/**
 * What a portal says of itself.
 *
 * @param notice what was just done
 * @param seen mark of what was there when the form was made
 * @param logo where the logo is changed
 * @param contrast what the chosen colour becomes
 */
public record ProfileView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Optional<String> notice,
    FormView form,
    String seen,
    ConsoleFrame.Item logo,
    Optional<ContrastView> contrast) {}
