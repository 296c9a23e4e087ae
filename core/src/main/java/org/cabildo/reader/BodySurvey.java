package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;

/** Looks at every row below the header and notes those that are no data. */
final class BodySurvey implements Predicate<SourceRow> {
  private static final int MOST_PENDING = 200;
  private static final int LONG_TEXT = 60;
  private static final int LEAST_LONE = 10;
  private static final Pattern RULE = Pattern.compile("[-=+]+|:?-+:?");
  private final Header header;
  private final int width;
  private final boolean sheet;
  private final SourceLimits limits;
  private final Notes notes;
  private final BodyShape shape;
  private final Widths widths;
  private final UsedColumns columns;
  private final List<Long> dropped = new ArrayList<>();
  private final List<Total> totals = new ArrayList<>();
  private final TotalLabels labels = new TotalLabels();
  private final List<Pending> pending = new ArrayList<>();
  private final SignatureRows signatures = new SignatureRows();
  private final long from;
  private long ordinal = -1;
  private long regular;
  private boolean gap;
  private boolean ruled;
  private long lone;
  private long blanks;
  private long blankLine;

  BodySurvey(
      List<HeadRow> head,
      Header header,
      int width,
      boolean sheet,
      SourceLimits limits,
      Notes notes) {
    this.header = header;
    this.width = width;
    this.sheet = sheet;
    this.limits = limits;
    this.notes = notes;
    this.shape = new BodyShape(head, header, width);
    this.widths = new Widths(width, sheet);
    this.columns = new UsedColumns(header, width, sheet);
    int below = header.below();
    this.from = below < head.size() ? head.get(below).ordinal() : Long.MAX_VALUE;
  }

  /** A row that may be a note below the table. */
  private record Pending(long ordinal, long line, String text, boolean afterGap, boolean footer) {}

  /** A row that calls itself a total. */
  record Total(long ordinal, long line, String text) {}

  @Override
  public boolean test(SourceRow row) {
    ordinal++;
    if (row.blank()) {
      gap = ordinal > from;
      blanks++;
      blankLine = row.line();
      return true;
    }
    if (ordinal < from) {
      return true;
    }
    checkCells(row);
    if (regular == 0 && header.depth() > 0 && rules(row)) {
      notes.add(row.line(), row.excerpt(200), SourceRule.RULED_LINE);
      dropped.add(ordinal);
      ruled = true;
    } else if (lone(row) || legend(row)) {
      hold(row);
    } else if (shape.repeats(row)) {
      notes.add(row.line(), row.excerpt(200), SourceRule.REPEATED_HEADER);
      dropped.add(ordinal);
    } else if (regular == 0 && header.depth() > 0 && numbersColumns(row)) {
      notes.add(row.line(), row.excerpt(200), SourceRule.COLUMN_NUMBERS);
      dropped.add(ordinal);
    } else if (!sheet || !signatures.takes(row, ordinal, gap, shape)) {
      releaseSignatures();
      regular(row, gap, ordinal);
    }
    gap = false;
    return true;
  }

  /** The same survey, also noting cells in which characters were lost before. */
  Predicate<SourceRow> lookingForLosses() {
    return row -> {
      for (int i = 0; i < row.cells(); i++) {
        if (row.holds(i, '\uFFFD')) {
          String column = i < width ? header.names().get(i) : "";
          notes.add(
              new SourceNote(row.line(), column, row.cell(i), SourceRule.LOST_CHARACTERS.key()));
        }
      }
      return test(row);
    };
  }

  private void checkCells(SourceRow row) {
    int last = row.cells() - 1;
    if (row.end(last) - row.start(0) <= limits.cellCharacters()) {
      return;
    }
    for (int i = 0; i <= last; i++) {
      if (row.end(i) - row.start(i) > limits.cellCharacters()) {
        throw Refusal.limit(limits.cellCharacters(), "cell-characters", row.line());
      }
    }
  }

  /** Whether a row of a table of several columns has one cell only, or begins as a note does. */
  private boolean lone(SourceRow row) {
    if (width > 2 && row.filled(2) < 2) {
      return true;
    }
    return row.filled(4) < 4
        && row.mayBegin(FooterWords::mayBegin)
        && FooterWords.footer(row.first());
  }

  /** Whether a row of a text, shorter than the table, stands below a note of it. */
  private boolean legend(SourceRow row) {
    return !sheet
        && row.cells() * 2 <= width
        && pending.stream().anyMatch(p -> FooterWords.footer(p.text()));
  }

  /** {@code (1) | (2) | (3)}, for the reader of a printed table. */
  private static boolean numbersColumns(SourceRow row) {
    int next = 1;
    for (int i = 0; i < row.cells(); i++) {
      String cell = row.stripped(i);
      if (!cell.isEmpty() && !cell.equals("(" + next++ + ")")) {
        return false;
      }
    }
    return next > 2;
  }

  /**
   * {@code -----|------}, which a database draws between names and rows, or {@code |:--|--:|}, as
   * in Markdown.
   */
  private static boolean rules(SourceRow row) {
    int last = row.cells() - 1;
    boolean framed = last > 1 && row.blank(0) && row.blank(last);
    int longest = 0;
    for (int i = framed ? 1 : 0; i < (framed ? last : row.cells()); i++) {
      String cell = row.stripped(i);
      if (!RULE.matcher(cell).matches()) {
        return false;
      }
      longest = Math.max(longest, cell.length());
    }
    return longest > (framed ? 2 : 3);
  }

  private void hold(SourceRow row) {
    lone++;
    String text = row.first();
    boolean footer = FooterWords.footer(text);
    boolean bare = !sheet && width > 2 && row.cells() == 1;
    boolean legend = legend(row);
    boolean note = footer || ((gap || bare || text.length() > LONG_TEXT) && width > 2);
    boolean words = CellKind.of(text) == CellKind.TEXT;
    pending.add(new Pending(ordinal, row.line(), text, gap, legend || (note && words)));
    if (pending.size() > MOST_PENDING) {
      release();
    }
  }

  private void releaseSignatures() {
    if (!signatures.isEmpty()) {
      signatures.release().forEach(h -> regular(h.row(), h.afterGap(), h.ordinal()));
    }
  }

  private void dropSignatures() {
    for (SignatureRows.Held held : signatures.release()) {
      notes.add(held.row().line(), held.row().excerpt(200), SourceRule.FOOTER);
      dropped.add(held.ordinal());
    }
  }

  private void regular(SourceRow row, boolean afterGap, long place) {
    if (!pending.isEmpty()) {
      release();
    }
    widths.see(row, afterGap);
    columns.see(row);
    shape.see(row, afterGap || shape.afterTitle());
    regular++;
    if (row.mayBegin(FooterWords::mayBeginTotal) && FooterWords.total(row.first())) {
      totals.add(new Total(place, row.line(), row.excerpt(200)));
    } else {
      labels.see(row);
    }
  }

  /** Rows of one cell that data follow: a year that holds for the table, else names of groups. */
  private void release() {
    for (Pending row : pending) {
      if (regular == 0 && HeadRow.year(row.text())) {
        notes.add(row.line(), row.text(), SourceRule.YEAR_ROW);
        dropped.add(row.ordinal());
      } else if (CellKind.of(row.text()) == CellKind.TEXT) {
        notes.add(row.line(), row.text(), SourceRule.GROUP_ROW);
        shape.title();
      }
    }
    pending.clear();
  }

  /** Tells the notes below the table from its last rows. */
  void finish() {
    if (signatures.certain()) {
      dropSignatures();
    } else {
      releaseSignatures();
    }
    boolean below = false;
    for (Pending row : pending) {
      below |= row.afterGap();
      if (row.footer() || (below && width > 2 && CellKind.of(row.text()) == CellKind.TEXT)) {
        notes.add(row.line(), row.text(), SourceRule.FOOTER);
        dropped.add(row.ordinal());
      }
    }
    dropped.sort(null);
    if (blanks > 0 && !sheet) {
      notes.add(blankLine, String.valueOf(blanks), SourceRule.BLANK_LINES);
    }
    widths.note(notes);
    labels.note(notes);
    columns.note(notes);
  }

  Optional<Problem> flaw() {
    if (width > 2 && lone >= LEAST_LONE && lone > 2 * regular) {
      return Optional.of(Refusal.notOneTable(1));
    }
    return shape.secondBlock().or(widths::secondBlock).map(Refusal::notOneTable);
  }

  List<Total> totals() {
    return totals;
  }

  Layout layout() {
    int[] used = columns.used();
    List<String> names = java.util.Arrays.stream(used).mapToObj(header.names()::get).toList();
    long[] rows = dropped.stream().mapToLong(d -> d).toArray();
    return new Layout(
        names,
        header.depth() > 0,
        from,
        rows,
        width,
        widths.shortest(),
        used,
        ruled && !sheet,
        Optional.empty());
  }
}
