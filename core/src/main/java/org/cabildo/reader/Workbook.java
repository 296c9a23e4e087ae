package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheets of a workbook as they are read, those that are shown and those that are not. */
final class Workbook {
  private final List<Sheet> shown = new ArrayList<>();
  private final List<Sheet> hidden = new ArrayList<>();
  private boolean anyShown;

  /** Sheets that are shown and nothing else. */
  static Workbook of(List<Sheet> sheets) {
    Workbook workbook = new Workbook();
    workbook.shown.addAll(sheets);
    return workbook;
  }

  /** Takes a sheet in which something stands. What is only in hidden parts is not shown either. */
  void add(Optional<Sheet> read, Sheet.Sight sight) {
    anyShown |= sight == Sheet.Sight.SHOWN;
    read.ifPresent(
        sheet ->
            (sight == Sheet.Sight.SHOWN && !sheet.rows().isEmpty() ? shown : hidden).add(sheet));
  }

  int size() {
    return shown.size() + hidden.size();
  }

  /** Says with each sheet that is shown which ones are not; where none is, all are read. */
  Workbook finish() {
    if (!anyShown) {
      shown.addAll(hidden.stream().filter(s -> !s.rows().isEmpty()).toList());
      hidden.removeAll(shown);
    }
    for (Sheet sheet : hidden) {
      SourceNote note = SourceNote.of(1, sheet.name(), SourceRule.HIDDEN_SHEET);
      shown.forEach(s -> s.notes().add(note));
    }
    return this;
  }

  /** In their order. */
  List<Sheet> shown() {
    return shown;
  }

  List<Sheet> hidden() {
    return hidden;
  }
}
