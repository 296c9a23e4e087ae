package org.cabildo.tenants;

import java.util.List;
import java.util.Optional;

/**
 * A text file that begins with keys: a line {@code ---}, YAML, a line {@code ---}, and then the
 * text.
 *
 * @param yaml the keys; its first line is the first one of the file
 * @param body the text
 * @param bodyLine line of the file at which the text begins, counted from 1
 */
record FrontMatter(String yaml, String body, int bodyLine) {
  private static final String FENCE = "---";

  /** The file, or nothing when it cannot be read or has no keys, which was reported then. */
  static Optional<FrontMatter> read(BundleFolder folder, String file) {
    Optional<String> text = folder.text(file, YamlFile.LIMIT);
    Optional<FrontMatter> parts = text.flatMap(FrontMatter::split);
    if (text.isPresent() && parts.isEmpty()) {
      folder.findings().report(file, 1, Rule.PAGE_WITHOUT_KEYS);
    }
    return parts;
  }

  private static Optional<FrontMatter> split(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !isFence(lines.get(0))) {
      return Optional.empty();
    }
    for (int i = 1; i < lines.size(); i++) {
      if (isFence(lines.get(i))) {
        return Optional.of(
            new FrontMatter(
                String.join("\n", lines.subList(0, i)) + "\n",
                String.join("\n", lines.subList(i + 1, lines.size())),
                Math.min(i + 2, lines.size())));
      }
    }
    return Optional.empty();
  }

  /** The keys; {@code ---} begins a document of YAML too, so its lines are those of the file. */
  Optional<Section> keys(String file, Findings findings) {
    return YamlFile.parse(yaml, file, findings);
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }
}
