package org.cabildo.server.portal;

import java.util.List;

/** Who runs a portal, under which terms, and how programs read it. */
public record AboutView(
    Frame frame,
    String heading,
    List<String> paragraphs,
    String language,
    List<Fact> facts,
    String apiUrl,
    String openApi,
    String curl) {
  /** Something to know; the address is empty where there is none. */
  public record Fact(String label, String value, String href) {}
}
