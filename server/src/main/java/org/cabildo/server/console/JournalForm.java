package org.cabildo.server.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.server.api.Query;

/** What was filled in above the list of events, and the addresses that keep it. */
final class JournalForm {
  /** The kinds of events there are, in the order in which they are offered. */
  private static final List<String> KINDS =
      List.of(
          "dataset",
          "import",
          "source",
          "commitment",
          "page",
          "host",
          "office",
          "theme",
          "person",
          "invitation",
          "token",
          "service",
          "session",
          "account",
          "quota",
          "visit",
          "tenant",
          "files");

  private final Desk desk;
  private final Map<String, String> filled = new LinkedHashMap<>();

  JournalForm(Desk desk, Query query) {
    this.desk = desk;
    for (String name : List.of("from", "to", "actor", "kind", "target")) {
      query.text(name).ifPresent(value -> filled.put(name, value));
    }
  }

  boolean isEmpty() {
    return filled.isEmpty();
  }

  String value(String name) {
    return filled.getOrDefault(name, "");
  }

  /** Address below the journal that asks for the same events, and more. */
  String href(String page, String more) {
    String question =
        filled.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String all = question + (question.isEmpty() || more.isEmpty() ? "" : "&") + more;
    return desk.href("/journal" + page) + (all.isEmpty() ? "" : "?" + all);
  }

  List<FieldView.Choice> kinds() {
    Map<String, String> words = new LinkedHashMap<>();
    KINDS.forEach(kind -> words.put(kind, desk.t().of("journal.kind." + kind)));
    return choices("kind", words);
  }

  /** Who can be chosen: those with a name, by it. */
  List<FieldView.Choice> actors(Map<String, String> names) {
    Map<String, String> sorted = new LinkedHashMap<>();
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(desk.language())))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return choices("actor", sorted);
  }

  private List<FieldView.Choice> choices(String name, Map<String, String> words) {
    String chosen = value(name);
    List<FieldView.Choice> choices = new ArrayList<>();
    choices.add(new FieldView.Choice("", desk.t().of("journal.any"), chosen.isEmpty()));
    words.forEach(
        (value, word) -> choices.add(new FieldView.Choice(value, word, value.equals(chosen))));
    Optional.of(chosen)
        .filter(value -> !value.isEmpty() && !words.containsKey(value))
        .ifPresent(value -> choices.add(new FieldView.Choice(value, value, true)));
    return choices;
  }
}
