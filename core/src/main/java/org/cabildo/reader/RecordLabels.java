package org.cabildo.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the first of some records only says what their members are called, as SIDRA of IBGE
 * answers: {@code "V": "Valor"} before {@code "V": "3363"}. It is so when all of its cells are
 * words, words stand in at least two columns that hold numbers or dates below, and none comes back.
 */
final class RecordLabels {
  private static final int HEAD = 200;
  private static final int LEAST = 2;
  private final List<Sheet.Column> columns;
  private final List<HeadRow> head = new ArrayList<>();

  private RecordLabels(Sheet sheet) {
    this.columns = sheet.columns();
    int[] ordinal = new int[1];
    sheet
        .rows()
        .scan(
            row -> {
              if (!row.blank()) {
                head.add(HeadRow.of(ordinal[0], row, false));
              }
              ordinal[0]++;
              return head.size() < HEAD;
            });
  }

  /** The record of labels, if there is one. */
  static Optional<HeadRow> find(Sheet sheet) {
    RecordLabels labels = new RecordLabels(sheet);
    return labels.head.size() > LEAST && labels.first()
        ? Optional.of(labels.head.get(0))
        : Optional.empty();
  }

  /** Names of the columns: the labels, behind the names of members where they are not enough. */
  static List<String> names(HeadRow labels, List<Sheet.Column> columns) {
    List<String> names = columns.stream().map(c -> labels.cell(c.cell())).toList();
    Set<String> different = new HashSet<>(names);
    return different.size() == names.size()
        ? names
        : columns.stream().map(c -> c.name() + " / " + labels.cell(c.cell())).toList();
  }

  private boolean first() {
    int overValues = 0;
    for (Sheet.Column column : columns) {
      HeadRow labels = head.get(0);
      if (labels.kind(column.cell()) != CellKind.TEXT || comesBack(column.cell())) {
        return false;
      }
      overValues += valuesBelow(column.cell()) ? 1 : 0;
    }
    return overValues >= LEAST;
  }

  private boolean comesBack(int cell) {
    String label = head.get(0).cell(cell);
    return head.subList(1, head.size()).stream().anyMatch(r -> r.cell(cell).equals(label));
  }

  private boolean valuesBelow(int cell) {
    List<HeadRow> below = head.subList(1, head.size());
    return below.stream().anyMatch(r -> r.kind(cell).value())
        && below.stream().noneMatch(r -> r.kind(cell) == CellKind.TEXT);
  }
}
