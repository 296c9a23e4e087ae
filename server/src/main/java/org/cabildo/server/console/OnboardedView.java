package org.cabildo.server.console;

/**
 * A portal just opened.
 *
 * @param portal its address
 * @param people where more people are invited
 * @param link the invitation of its first administrator
 */
public record OnboardedView(
    ConsoleFrame frame,
    String heading,
    String lead,
    ConsoleFrame.Item portal,
    ConsoleFrame.Item people,
    LinkOnceView link) {}
