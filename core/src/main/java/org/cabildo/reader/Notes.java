package org.cabildo.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is found about one table; of each rule a limited number. */
final class Notes {
  private static final int MOST_OF_A_RULE = 200;
  private final List<SourceNote> notes = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void add(SourceNote note) {
    if (counts.merge(note.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
      notes.add(note);
    }
  }

  void add(long line, String value, SourceRule rule) {
    add(SourceNote.of(line, value, rule));
  }

  void addAll(List<SourceNote> more) {
    more.forEach(this::add);
  }

  /** In the order of the file. */
  List<SourceNote> sorted() {
    notes.sort(Comparator.comparingLong(SourceNote::line));
    return List.copyOf(notes);
  }
}
