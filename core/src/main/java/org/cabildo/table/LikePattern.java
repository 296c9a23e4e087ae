package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.problem.Problem;

/**
 * A pattern of LIKE, taken apart: the engine's own LIKE may need time exponential in the number of
 * wildcards, its prefix, suffix, substring and regular expression (RE2) functions do not.
 */
final class LikePattern {
  private static final int LONGEST = 1_000;
  private static final String ANY = "%";
  private static final String ONE = "_";
  private final List<String> wild = new ArrayList<>();
  private final StringBuilder expression = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();

  private LikePattern() {}

  /**
   * How to test a column against the pattern.
   *
   * @param function engine function of text and {@code argument}
   * @param argument the text to look for, or a regular expression
   */
  record Test(String function, String argument) {}

  static Test of(String pattern, int at) {
    if (pattern.length() > LONGEST) {
      throw Problem.invalid("where", "too-long").with("limit", LONGEST).with("position", at);
    }
    return new LikePattern().read(pattern);
  }

  private Test read(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        literal(pattern.charAt(++i));
      } else if (c == '%') {
        wildcard(ANY, ".*");
      } else if (c == '_') {
        wildcard(ONE, ".");
      } else {
        literal(c);
      }
    }
    return switch (shape()) {
      case "x" -> new Test("equals", plain.toString());
      case "x%" -> new Test("starts_with", plain.toString());
      case "%x" -> new Test("ends_with", plain.toString());
      case "%x%", "%" -> new Test("contains", plain.toString());
      default -> new Test("regexp_full_match", expression.toString());
    };
  }

  private String shape() {
    return wild.isEmpty() ? "x" : String.join("", wild);
  }

  private void literal(char c) {
    if (wild.isEmpty() || !wild.get(wild.size() - 1).equals("x")) {
      wild.add("x");
    }
    plain.append(c);
    if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
      expression.append('\\');
    }
    expression.append(c);
  }

  private void wildcard(String kind, String regular) {
    boolean repeated = kind.equals(ANY) && !wild.isEmpty() && wild.get(wild.size() - 1).equals(ANY);
    if (!repeated) {
      wild.add(kind);
      expression.append(regular);
    }
  }
}
