package org.cabildo.tenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.Nearest;

/** The findings on one bundle while it is being read. */
final class Findings {
  private static final int MOST = 500;
  private final List<Finding> found = new ArrayList<>();
  private final Texts texts;

  Findings(Locale language) {
    this.texts = new Texts(language);
  }

  void report(String file, int line, Rule rule, Object... parameters) {
    add(file, line, rule, texts.text(rule.key(), parameters));
  }

  /** Reports with “Did you mean …?” where one of {@code known} is close to {@code word}. */
  void reportWithSuggestion(String file, int line, Rule rule, String word, Iterable<String> known) {
    Optional<String> suggestion = Nearest.to(word, known);
    String hint = suggestion.map(s -> ". " + texts.text("suggestion", s)).orElse("");
    add(file, line, rule, texts.text(rule.key(), word) + hint);
  }

  /** The name of a kind of YAML node or of an unsafe thing, in the reader's language. */
  String word(String key) {
    return texts.text(key);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Finding> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  private void add(String file, int line, Rule rule, String message) {
    if (found.size() < MOST) {
      found.add(new Finding(file, line, rule.key(), message));
    }
  }
}
