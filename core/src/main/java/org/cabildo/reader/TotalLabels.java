package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that call themselves totals in another column than the first: {@code Veracruz | Total |
 * 123}. There {@code Total} may be a value like others, so that they are told and stay.
 */
final class TotalLabels {
  private static final int SHORTEST = "total".length();
  private static final int MOST = 100;
  private final List<SourceNote> rows = new ArrayList<>();
  private long count;
  private long others;

  /** Looks at a row of data. */
  void see(SourceRow row) {
    for (int i = 0; i < row.cells(); i++) {
      if (mayBeTotal(row, i) && FooterWords.totalLabel(row.stripped(i))) {
        count++;
        if (rows.size() < MOST) {
          rows.add(SourceNote.of(row.line(), row.excerpt(200), SourceRule.TOTAL_ROW));
        }
        return;
      }
    }
    others++;
  }

  /** A quick no for most cells. */
  private static boolean mayBeTotal(SourceRow row, int cell) {
    int start = row.start(cell);
    int length = row.end(cell) - start;
    return length >= SHORTEST
        && length <= FooterWords.LONGEST
        && FooterWords.mayBeginTotal(row.text()[start]);
  }

  /** Notes these rows, of very many the first; none where all rows are such. */
  void note(Notes notes) {
    if (others > 0) {
      notes.addAll(count > MOST ? rows.subList(0, 1) : rows);
    }
  }
}
