package org.cabildo.refresh;

import java.util.Optional;

/**
 * What a publisher wants of a source, as written.
 *
 * @param url where the file lies
 * @param every how often to look, in ISO 8601
 * @param table which sheet or entry of the file; without it the only one that can be meant
 * @param paused whether it is not to be looked for now
 */
public record SourceTerms(String url, String every, Optional<String> table, boolean paused) {}
