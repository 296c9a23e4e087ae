package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cabildo.problem.Problem;

/**
 * Finds where in a sheet or text the table is, on all of its rows: reads the first rows to find the
 * header ({@link HeaderFinder}), then every row to find what is no data ({@link BodySurvey}), then,
 * where a row calls itself a total, every row again to check its sums ({@link TotalRows}).
 */
final class LayoutSurvey {
  private static final int HEAD = 200;
  private final RawRows rows;
  private final SourceLimits limits;
  private final Notes notes = new Notes();
  private final List<HeadRow> head = new ArrayList<>();
  private int width;

  LayoutSurvey(RawRows rows, SourceLimits limits) {
    this.rows = rows;
    this.limits = limits;
  }

  Notes notes() {
    return notes;
  }

  /**
   * The layout of the table; one with a flaw when there is none or more than one.
   *
   * @param encodingLost whether characters may have been lost before
   */
  Layout survey(Lost encodingLost) {
    readHead();
    if (head.isEmpty()) {
      return Layout.flawed(Refusal.empty());
    }
    width = rows instanceof Spool spool ? sheetWidth(spool.filled()) : textWidth();
    if (width > limits.columns()) {
      throw Refusal.limit(limits.columns(), "columns", head.get(0).line());
    }
    if (isForm()) {
      return Layout.flawed(Refusal.notOneTable(head.get(0).line()));
    }
    Header header = HeaderFinder.find(head, width, rows.merges());
    int named = named(header);
    if (named > width) {
      width = named;
      header = HeaderFinder.find(head, width, rows.merges());
    }
    if (pairsOnly(header)) {
      return Layout.flawed(Refusal.notOneTable(head.get(0).line()));
    }
    noteHead(header);
    BodySurvey body = new BodySurvey(head, header, width, rows instanceof Spool, limits, notes);
    SideBySide sides = new SideBySide(header.names(), head.get(header.first()).line());
    MergedAmounts amounts = new MergedAmounts(rows.merges(), header.names());
    long start = header.below() < head.size() ? head.get(header.below()).line() : Long.MAX_VALUE;
    Predicate<SourceRow> wanted = encodingLost == Lost.POSSIBLE ? body.lookingForLosses() : body;
    rows.scan(
        row -> {
          if (row.line() >= start) {
            sides.see(row);
            amounts.see(row);
          }
          return wanted.test(row);
        });
    body.finish();
    sides.note(notes);
    amounts.note(notes);
    Optional<Problem> flaw = body.flaw().or(sides::flaw);
    if (flaw.isPresent()) {
      return Layout.flawed(flaw.get());
    }
    return body.totals().isEmpty()
        ? body.layout()
        : body.layout().without(new TotalRows(rows, body, notes).dropped());
  }

  /** Whether U+FFFD may stand in a text. */
  enum Lost {
    POSSIBLE,
    NO
  }

  private void readHead() {
    rows.scan(
        new java.util.function.Predicate<>() {
          private long ordinal;
          private boolean gap;

          @Override
          public boolean test(SourceRow row) {
            if (row.blank()) {
              gap = true;
            } else {
              head.add(HeadRow.of(ordinal, row, gap));
              gap = false;
            }
            ordinal++;
            return head.size() < HEAD;
          }
        });
  }

  /** {@code Nombre: | Juan} on most rows. */
  private boolean isForm() {
    long labels = head.stream().filter(r -> r.first().endsWith(":") && r.filled() > 1).count();
    return labels > 2 && labels * 5 > head.size() * 3L;
  }

  /** Words and their values to the end, of which the last would be a header of nothing. */
  private boolean pairsOnly(Header header) {
    long pairs = head.subList(0, header.first()).stream().filter(r -> r.filled() > 1).count();
    int last = head.get(header.first()).filled();
    return pairs > 1 && last == 2 && header.below() >= head.size();
  }

  /** The most frequent number of cells among rows that have several; the greater of equals. */
  private int textWidth() {
    java.util.Map<Integer, Integer> counts = new java.util.TreeMap<>();
    for (HeadRow row : head) {
      if (row.cells().size() > 1) {
        counts.merge(row.cells().size(), 1, Integer::sum);
      }
    }
    int best = 1;
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() >= most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return headerWidth(best, most);
  }

  /** A header that starts the file is believed when the rows below differ among themselves. */
  private int headerWidth(int best, int most) {
    int first = head.get(0).cells().size();
    return first > best && most < 3 && head.get(0).extent() == first ? first : best;
  }

  /** Up to the last column in which more than one row has something. */
  private int sheetWidth(long[] filled) {
    long least = head.size() > 3 ? 2 : 1;
    int last = filled.length;
    while (last > 1 && filled[last - 1] < least) {
      last--;
    }
    return last;
  }

  /**
   * Rows whose last cells are empty may be cut in a text; their header is not. In a sheet, where
   * anything may stand beside the table, names count as far as they follow one another.
   */
  private int named(Header header) {
    return head.subList(header.first(), header.below()).stream()
        .mapToInt(rows instanceof Spool ? this::following : HeadRow::extent)
        .max()
        .orElse(width);
  }

  private int following(HeadRow row) {
    int end = width;
    while (end < row.cells().size() && !row.cell(end).isEmpty()) {
      end++;
    }
    return end;
  }

  private void noteHead(Header header) {
    for (int i = 0; i < header.first(); i++) {
      HeadRow row = head.get(i);
      String text = String.join(" ", row.cells().stream().filter(c -> !c.isEmpty()).toList());
      notes.add(row.line(), text, SourceRule.TITLE_LINE);
    }
    HeadRow first = head.get(header.first());
    if (header.depth() == 0) {
      notes.add(first.line(), "", SourceRule.NO_HEADER);
    } else if (header.depth() > 1) {
      notes.add(first.line(), String.join(" | ", header.names()), SourceRule.MULTI_ROW_HEADER);
    }
    if (!rows.merges().isEmpty()) {
      notes.add(first.line(), "", SourceRule.MERGED_CELLS);
    }
  }
}
