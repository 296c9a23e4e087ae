package org.cabildo.refresh;

import java.time.Instant;

/**
 * What the public is told of a source.
 *
 * @param host where the file comes from; no more of its address
 * @param checkedAt when it was last seen there
 */
public record SourceNotice(String host, Instant checkedAt) {}
