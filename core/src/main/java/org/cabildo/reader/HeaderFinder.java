package org.cabildo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the header among the first rows: the first row that fills at least half of the columns that
 * the rows below fill, with the rows directly above and below it that complete it. What stands
 * above is titles. When that row looks like the data below it, there is no header ({@link
 * FirstRow}).
 */
final class HeaderFinder {
  private static final int MOST_TITLES = 60;
  private static final int MOST_LEVELS = 4;

  /** Names under which rows are counted, which then have no names of their own. */
  private static final Set<String> NUMBERS =
      Set.of("id", "no", "no.", "num", "#", "n", "folio", "numero", "n\u00famero", "consecutivo");

  private final List<HeadRow> head;
  private final int width;
  private final int typical;
  private final Merges merges;

  private HeaderFinder(List<HeadRow> head, int width, Merges merges) {
    this.head = head;
    this.width = width;
    this.merges = merges;
    this.typical = typical();
  }

  static Header find(List<HeadRow> head, int width, Merges merges) {
    return new HeaderFinder(head, width, merges).find();
  }

  /** How many cells most rows fill. */
  private int typical() {
    int[] filled = head.stream().mapToInt(HeadRow::filled).filter(n -> n > 1).sorted().toArray();
    return filled.length == 0 ? Math.min(width, 1) : filled[(filled.length - 1) / 2];
  }

  private Header find() {
    int top = top();
    HeadRow row = head.get(top);
    int above = levelsAbove(top);
    int below = levelsBelow(top);
    if (above + below == 0 && FirstRow.isData(row, head.subList(top + 1, head.size()), width)) {
      return Header.absent(top, width);
    }
    int first = top - above;
    int depth = above + 1 + below;
    List<String> names = new HeaderNames(head.subList(first, first + depth), width, merges).names();
    return new Header(first, depth, rowNames(row, top + 1) ? shifted(names) : names);
  }

  /** R leaves out the header of its row names, which count from 1. */
  private boolean rowNames(HeadRow row, int body) {
    if (merges != Merges.NONE
        || row.cells().size() != width - 1
        || body + 1 >= head.size()
        || NUMBERS.contains(row.cell(0).toLowerCase(Locale.ROOT))) {
      return false;
    }
    HeadRow first = head.get(body);
    HeadRow second = head.get(body + 1);
    return first.cell(0).equals("1")
        && second.cell(0).equals("2")
        && !(first.cell(width - 1) + second.cell(width - 1)).isEmpty();
  }

  private static List<String> shifted(List<String> names) {
    List<String> shifted = new ArrayList<>(names.subList(0, names.size() - 1));
    shifted.add(0, "");
    return shifted;
  }

  /** The row below what the Mexican platform of transparency writes over its fields. */
  private int marked() {
    for (int i = 0; i < Math.min(head.size() - 1, MOST_TITLES); i++) {
      if (head.get(i).filled() == 1 && head.get(i).first().equalsIgnoreCase("Tabla Campos")) {
        return i + 1;
      }
    }
    return -1;
  }

  private int top() {
    int marked = marked();
    if (marked >= 0) {
      return marked;
    }
    int needed = Math.max(Math.min(2, typical), (typical + 1) / 2);
    for (int i = 0; i < Math.min(head.size(), MOST_TITLES); i++) {
      HeadRow row = head.get(i);
      if (row.filled() >= needed && whole(row) && !pair(i) && !titleAcross(row)) {
        return belowPairs(i);
      }
    }
    return 0;
  }

  /** Of a table of two columns: the row below pairs of words that describe it, if there are any. */
  private int belowPairs(int first) {
    int last = first + 1;
    while (last < head.size() && !head.get(last).afterGap()) {
      last++;
    }
    boolean pairs =
        typical == 2
            && last - first > 1
            && last + 2 < head.size()
            && head.subList(first, last + 1).stream().allMatch(HeadRow::wordsOnly);
    return pairs && rest(last + 1).stream().allMatch(r -> r.kind(0).value()) ? last : first;
  }

  /** Lines of a text that are cut into other than the usual number of cells are titles. */
  private boolean whole(HeadRow row) {
    return merges != Merges.NONE || row.cells().size() * 2 > width;
  }

  /** A word and its value above the table, as in {@code Municipio: | Xalapa}. */
  private boolean pair(int index) {
    HeadRow row = head.get(index);
    if (row.filled() != 2 || typical < 2) {
      return false;
    }
    if (row.first().endsWith(":") && (typical > 2 || index + 1 < head.size())) {
      return true;
    }
    return typical > 2
        && index + 1 < head.size()
        && head.get(index + 1).afterGap()
        && head.get(index + 1).filled() > 2;
  }

  private boolean titleAcross(HeadRow row) {
    return row.filled() == 1 && typical > 1;
  }

  private int levelsAbove(int top) {
    int levels = 0;
    while (levels < MOST_LEVELS - 1 && top - levels > 0) {
      HeadRow row = head.get(top - levels - 1);
      boolean adjacent = !head.get(top - levels).afterGap();
      boolean group = row.filled() > 1 || groupOfMerged(row);
      if (!adjacent
          || !group
          || !row.wordsOnly()
          || !whole(row)
          || row.first().endsWith(":")
          || head.get(top).filled() <= row.filled()) {
        break;
      }
      levels++;
    }
    return levels;
  }

  private boolean groupOfMerged(HeadRow row) {
    return merges.startingAt(row.line()).stream()
        .anyMatch(m -> m.wide() && m.left() > 0 && (m.right() - m.left() + 1) * 10 < typical * 6);
  }

  private int levelsBelow(int top) {
    int levels = 0;
    while (levels < MOST_LEVELS - 1 && top + levels + 1 < head.size()) {
      HeadRow upper = head.get(top + levels);
      HeadRow lower = head.get(top + levels + 1);
      if (lower.afterGap() || !completes(upper, lower, top + levels + 2)) {
        break;
      }
      levels++;
    }
    return levels;
  }

  private boolean completes(HeadRow upper, HeadRow lower, int body) {
    if (upper.wordsOnly() && (LowerRow.tags(lower) || LowerRow.periods(lower, rest(body)))) {
      return true;
    }
    return lower.wordsOnly()
        && (joined(upper, lower)
            || filling(upper, lower, body)
            || explaining(upper, lower, body)
            || LowerRow.labels(upper, lower, rest(body)));
  }

  private List<HeadRow> rest(int body) {
    return head.subList(Math.min(body, head.size()), head.size());
  }

  /** Whether merged cells of the upper row reach into the lower, or stand over several of it. */
  private boolean joined(HeadRow upper, HeadRow lower) {
    boolean tall = false;
    boolean wide = false;
    for (Merges.Merge merge : merges.startingAt(upper.line())) {
      tall |= merge.bottom() >= lower.line();
      for (int i = merge.left(); i <= merge.right() && merge.wide(); i++) {
        wide |= i > merge.left() && !lower.cell(i).isEmpty();
      }
    }
    return wide || (tall && lower.filled() < typical);
  }

  /** Whether the lower row has words where the upper has gaps, over rows that differ from both. */
  private boolean filling(HeadRow upper, HeadRow lower, int body) {
    int fills = 0;
    int gaps = 0;
    for (int i = 0; i < width; i++) {
      if (upper.cell(i).isEmpty() && used(i, body)) {
        gaps++;
        fills += lower.cell(i).isEmpty() ? 0 : 1;
      }
    }
    if (merges != Merges.NONE && !merges.isEmpty()) {
      return false;
    }
    return gaps > 1 && fills * 2 > gaps && body < head.size() && valuesBelow(lower, body);
  }

  /** Whether the lower row has units or the like under names, each over nothing but values. */
  private boolean explaining(HeadRow upper, HeadRow lower, int body) {
    if (upper.cell(0).isEmpty() || !lower.cell(0).isEmpty() || lower.filled() < 2) {
      return false;
    }
    for (int i = 1; i < width; i++) {
      CellKind kind = lower.kind(i);
      boolean over = LowerRow.isUnit(lower.cell(i)) || onlyValues(i, body);
      boolean words = kind == CellKind.TEXT && !upper.cell(i).isEmpty() && over;
      if (kind != CellKind.EMPTY && !words) {
        return false;
      }
    }
    return true;
  }

  private boolean onlyValues(int column, int body) {
    List<HeadRow> below = head.subList(body, Math.max(body, Math.min(head.size(), body + 10)));
    return below.stream().filter(r -> r.kind(column).value()).count() > 1
        && below.stream().noneMatch(r -> r.kind(column) == CellKind.TEXT);
  }

  /** Whether a column is more than a gap between two others. */
  private boolean used(int column, int body) {
    return body >= head.size()
        || head.subList(body, head.size()).stream().anyMatch(r -> !r.cell(column).isEmpty());
  }

  private boolean valuesBelow(HeadRow lower, int body) {
    for (int i = 0; i < width; i++) {
      boolean year = HeadRow.year(lower.cell(i));
      if (!lower.cell(i).isEmpty() && (!lower.kind(i).value() || year)) {
        int values = 0;
        for (int r = body; r < Math.min(head.size(), body + 5); r++) {
          boolean same = year && HeadRow.year(head.get(r).cell(i));
          values += head.get(r).kind(i).value() && !same ? 1 : 0;
        }
        if (values > 1) {
          return true;
        }
      }
    }
    return false;
  }
}
