package org.cabildo.server.console;

import java.util.Optional;

/**
 * One import.
 *
 * @param failure why what was asked of it cannot be done
 */
public record JobPageView(
    ConsoleFrame frame, String heading, Optional<String> failure, JobView job) {}
