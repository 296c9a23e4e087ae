package org.cabildo.tenants;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML 1.2 file of a bundle: one document, a mapping at the top, at most 12 levels, no anchors or
 * aliases. Values are taken as they are written, so that {@code 06357} keeps its zero.
 */
final class YamlFile {
  /** Largest file that is read. */
  static final int LIMIT = 1 << 18;

  private static final int DEEPEST = 12;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(LIMIT).build();

  private YamlFile() {}

  /** The top of the file, or nothing when it cannot be read, which was reported then. */
  static Optional<Section> read(BundleFolder folder, String file, Findings findings) {
    return folder.text(file, LIMIT).flatMap(text -> parse(text, file, findings));
  }

  /** The top of what was read of that file already. */
  static Optional<Section> parse(String text, String file, Findings findings) {
    try {
      if (!isTame(text, file, findings)) {
        return Optional.empty();
      }
      Optional<Node> top = new Compose(SETTINGS).composeString(text);
      if (top.isPresent() && top.get() instanceof MappingNode mapping) {
        return Optional.of(new Section(file, mapping, findings));
      }
      findings.report(file, 1, Rule.WRONG_KIND, file, findings.word("kind.mapping"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      int last = Math.max(1, (int) text.lines().count());
      findings.report(file, Math.min(line, last), Rule.YAML_SYNTAX, e.getProblem());
    } catch (YamlEngineException e) {
      findings.report(
          file, 1, Rule.YAML_SYNTAX, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  /** Looks at the events, which cost no stack, before the tree is built, which does. */
  private static boolean isTame(String text, String file, Findings findings) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias -> {
          findings.report(file, line(event), Rule.YAML_ALIAS);
          return false;
        }
        default -> {}
      }
      if (depth > DEEPEST) {
        findings.report(file, line(event), Rule.YAML_TOO_DEEP, DEEPEST);
        return false;
      }
    }
    return true;
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
