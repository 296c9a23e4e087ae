package org.cabildo.tenants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.tenancy.LocalText;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file. Every question that finds something wrong reports it and gives a
 * stand-in, so that reading goes on to the next problem; a bundle with findings is thrown away.
 */
final class Section {
  private static final LocalText NOTHING = new LocalText("");
  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Findings findings;

  Section(String file, MappingNode mapping, Findings findings) {
    this.file = file;
    this.line = line(mapping);
    this.findings = findings;
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        keep(key, entry.getValueNode());
      } else {
        report(line(entry.getKeyNode()), Rule.WRONG_KIND, "?", findings.word("kind.text"));
      }
    }
  }

  private void keep(ScalarNode key, Node value) {
    if (values.putIfAbsent(key.getValue(), value) != null) {
      report(line(key), Rule.REPEATED_KEY, key.getValue());
      return;
    }
    lines.put(key.getValue(), line(key));
  }

  /** Says which keys there may be; every other one is reported. */
  Section only(String... known) {
    List<String> names = List.of(known);
    for (Map.Entry<String, Integer> key : lines.entrySet()) {
      if (!names.contains(key.getKey())) {
        findings.reportWithSuggestion(file, key.getValue(), Rule.UNKNOWN_KEY, key.getKey(), names);
      }
    }
    return this;
  }

  /** Line of {@code key}, or of this mapping where the key is absent. */
  int lineOf(String key) {
    return lines.getOrDefault(key, line);
  }

  void report(int at, Rule rule, Object... parameters) {
    findings.report(file, at, rule, parameters);
  }

  /** A text that has to be there, without blanks around it. */
  Value text(String key) {
    return optional(key)
        .orElseGet(
            () -> {
              if (!values.containsKey(key)) {
                report(line, Rule.MISSING, key);
              }
              return new Value(file, lineOf(key), key, Optional.empty(), findings);
            });
  }

  /** A text that may be left out. */
  Optional<Value> optional(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> scalar(key, node));
  }

  /** A text in Spanish, or {@code es} and {@code en}; {@code limit} characters at most. */
  LocalText localText(String key, int limit) {
    if (!(values.get(key) instanceof MappingNode mapping)) {
      return new LocalText(text(key).atMost(limit).orElse(""));
    }
    Section both = new Section(file, mapping, findings).only("es", "en");
    String es = both.text("es").atMost(limit).orElse("");
    return both.optional("en")
        .flatMap(en -> en.atMost(limit))
        .map(en -> new LocalText(es, en))
        .orElse(es.isEmpty() ? NOTHING : new LocalText(es));
  }

  /** A mapping that has to be there; an empty one stands in for it. */
  Optional<Section> section(String key) {
    Node node = values.get(key);
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Section(file, mapping, findings));
    }
    if (node == null) {
      report(line, Rule.MISSING, key);
    } else {
      report(lineOf(key), Rule.WRONG_KIND, key, findings.word("kind.mapping"));
    }
    return Optional.empty();
  }

  /** A list of mappings; none when it is absent. */
  List<Section> sections(String key) {
    List<Section> all = new ArrayList<>();
    for (Node node : items(key)) {
      if (node instanceof MappingNode mapping) {
        all.add(new Section(file, mapping, findings));
      } else {
        report(line(node), Rule.WRONG_KIND, key, findings.word("kind.mappings"));
      }
    }
    return all;
  }

  /** A list of texts; none when it is absent. */
  List<Value> texts(String key) {
    return items(key).stream().flatMap(node -> scalar(key, node).stream()).toList();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** A list of texts as they stand, where any repetition is reported. */
  List<String> distinctTexts(String key, Set<String> seen) {
    List<String> all = new ArrayList<>();
    for (Value value : texts(key)) {
      String text = value.atMost(80).orElse("");
      if (seen.add(text)) {
        all.add(text);
      } else {
        value.report(Rule.REPEATED, text);
      }
    }
    return all;
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    if (node != null) {
      report(lineOf(key), Rule.WRONG_KIND, key, findings.word("kind.list"));
    }
    return List.of();
  }

  private Optional<Value> scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue().strip();
      if (text.isEmpty() || (scalar.isPlain() && text.equals("null"))) {
        report(line(node), Rule.BLANK, key);
        return Optional.of(new Value(file, line(node), key, Optional.empty(), findings));
      }
      return Optional.of(new Value(file, line(node), key, Optional.of(text), findings));
    }
    report(line(node), Rule.WRONG_KIND, key, findings.word("kind.text"));
    return Optional.of(new Value(file, line(node), key, Optional.empty(), findings));
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
