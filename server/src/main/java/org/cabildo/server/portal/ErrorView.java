package org.cabildo.server.portal;

/** What went wrong and what to do next. */
public record ErrorView(
    Frame frame, String status, String title, String detail, String requestId, String home) {}
