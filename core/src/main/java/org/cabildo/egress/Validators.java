package org.cabildo.egress;

import java.util.Optional;

/**
 * What a server says to tell one state of a file from another, to be sent back to it (RFC 9110,
 * section 8.8).
 *
 * @param etag its {@code ETag}, as it came
 * @param lastModified its {@code Last-Modified}, as it came
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  private static final String SHORT_AND_PLAIN = "[\\x21-\\x7e][\\x20-\\x7e]{0,499}";

  /** What is not short, visible ASCII is nothing that anybody could send back. */
  public Validators {
    etag = etag.filter(text -> text.matches(SHORT_AND_PLAIN));
    lastModified = lastModified.filter(text -> text.matches(SHORT_AND_PLAIN));
  }

  /** Nothing is known. */
  public static Validators none() {
    return new Validators(Optional.empty(), Optional.empty());
  }
}
