package org.cabildo.server.portal;

import java.util.Arrays;
import java.util.List;

/** Long texts. */
final class Paragraphs {
  private Paragraphs() {}

  /** The parts between blank lines. */
  static List<String> of(String text) {
    return Arrays.stream(text.split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
