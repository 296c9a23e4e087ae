package org.cabildo.server.console;

import java.util.Optional;

/**
 * The logo of a portal.
 *
 * @param notice what was just done
 * @param failure what is wrong with the file that was sent
 * @param picture address of the logo that there is, or of what stands in its place
 * @param action where a file is sent
 * @param token proves that the form is ours
 * @param remove absent where there is no logo of its own
 */
public record LogoView(
    ConsoleFrame frame,
    Optional<String> notice,
    Optional<String> failure,
    String picture,
    String action,
    String token,
    Optional<ActionForm> remove) {}
