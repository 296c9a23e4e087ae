package org.cabildo.server.portal.prose;

import java.util.List;
import org.commonmark.node.Heading;

/**
 * Levels of headings below the title of the page: the highest becomes the second, and none is more
 * than one deeper than the one before, however they were written.
 */
final class Outline {
  private static final int FIRST = 2;
  private static final int LAST = 6;

  private Outline() {}

  static void settle(List<Heading> headings) {
    int highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(1);
    int before = FIRST - 1;
    for (Heading heading : headings) {
      int level = heading.getLevel() - highest + FIRST;
      before = Math.min(LAST, Math.min(level, before + 1));
      heading.setLevel(before);
    }
  }
}
