package org.cabildo.server.console;

/**
 * A link or key that is shown once.
 *
 * @param title what it is
 * @param text that it is shown once, and until when it works
 * @param secret the link or key
 */
public record LinkOnceView(String title, String text, String secret) {}
