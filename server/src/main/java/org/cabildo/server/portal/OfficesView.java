package org.cabildo.server.portal;

import java.util.List;

/** Who publishes in a portal. */
public record OfficesView(Frame frame, List<Entry> offices) {
  /** An office. */
  public record Entry(String name, String language, String href, String sentence, String count) {}
}
