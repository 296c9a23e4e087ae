package org.cabildo.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of the problems; {@code {name}} in a text stands for the parameter of that name. */
final class Messages {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Parameters whose values are keys of the bundle; a value without a text stands for itself. */
  private static final Set<String> WORDS =
      Set.of("reason", "what", "columnType", "operation", "expected");

  /** Parameters of which a text of their own follows that of the problem. */
  private static final List<String> FOLLOWING = List.of("suggestion", "together");

  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Messages in(Locale language) {
    Locale spoken =
        "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("es");
    return new Messages(
        ResourceBundle.getBundle(
            "org.cabildo.problem.messages", spoken, Messages.class.getClassLoader(), NO_FALLBACK));
  }

  String title(ErrorCode code) {
    return bundle.getString(code.key() + ".title");
  }

  String detail(Problem problem) {
    String text = bundle.getString(problem.code().key() + ".detail");
    for (Map.Entry<String, Object> parameter : problem.parameters().entrySet()) {
      String value = String.valueOf(parameter.getValue());
      if (WORDS.contains(parameter.getKey())) {
        value = word(parameter.getKey(), value, problem.parameters());
      }
      text = text.replace("{" + parameter.getKey() + "}", value);
    }
    return followed(text, problem).replaceAll("\\{[a-zA-Z]+}", "…");
  }

  String reason(Problem problem) {
    return problem
        .parameter("reason")
        .filter(reason -> problem.code() == ErrorCode.INVALID)
        .map(reason -> word("reason", reason.toString(), problem.parameters()))
        .orElseGet(() -> detail(problem));
  }

  private String followed(String text, Problem problem) {
    StringBuilder whole = new StringBuilder(text);
    for (String name : FOLLOWING) {
      problem
          .parameter(name)
          .map(value -> bundle.getString(name).replace("{" + name + "}", value.toString()))
          .ifPresent(more -> whole.append(' ').append(more));
    }
    return whole.toString();
  }

  private String word(String kind, String key, Map<String, Object> parameters) {
    String text;
    try {
      text = bundle.getString(kind + "." + key);
    } catch (MissingResourceException e) {
      return key;
    }
    for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
      String value = String.valueOf(parameter.getValue());
      boolean word = WORDS.contains(parameter.getKey()) && !parameter.getKey().equals(kind);
      text =
          text.replace(
              "{" + parameter.getKey() + "}",
              word ? word(parameter.getKey(), value, Map.of()) : value);
    }
    return text;
  }
}
