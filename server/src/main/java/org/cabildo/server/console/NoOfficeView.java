package org.cabildo.server.console;

import java.util.Optional;

/**
 * That a dataset needs an office first.
 *
 * @param create where to make one, for those who may
 */
public record NoOfficeView(
    ConsoleFrame frame, String heading, String lead, Optional<ConsoleFrame.Item> create) {}
