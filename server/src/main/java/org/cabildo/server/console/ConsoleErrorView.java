package org.cabildo.server.console;

/** What went wrong and what to do next. */
public record ConsoleErrorView(
    ConsoleFrame frame,
    String status,
    String title,
    String detail,
    String requestId,
    String home) {}
