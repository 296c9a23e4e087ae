package org.cabildo.server.portal;

/**
 * A page that a portal wrote.
 *
 * @param html its text, safe as it is
 * @param moment when it last changed, for machines
 * @param changed the same as a sentence
 */
public record WrittenView(
    Frame frame,
    String title,
    String titleLanguage,
    String html,
    String language,
    String moment,
    String changed) {}
