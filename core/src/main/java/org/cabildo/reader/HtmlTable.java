package org.cabildo.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** One table of a web page: cells that reach over rows and columns get their place in a grid. */
final class HtmlTable {
  private static final Pattern INVISIBLE = Pattern.compile("display\\s*:\\s*none");

  /** What a cell holds and does not show: comments, keys to sort by. */
  private static final String UNSEEN = "comment, [style~=display\\s*:\\s*none]";

  private static final Pattern EXACT =
      Pattern.compile("-?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][-+]?\\d{1,3})?");

  /** What HTML allows at most (4.9.11). */
  private static final int MOST_ACROSS = 1_000;

  private static final int MOST_DOWN = 65_534;
  private final SpoolWriter rows;
  private final HtmlStyles styles;
  private final SourceLimits limits;
  private final List<Long> taken = new ArrayList<>();
  private @Nullable Spool spool;
  private String caption = "";
  private String first = "";
  private List<String> head = List.of();
  private long row;
  private int width;
  private boolean arranging;

  HtmlTable(SpoolWriter rows, HtmlStyles styles, SourceLimits limits) {
    this.rows = rows;
    this.styles = styles;
    this.limits = limits;
  }

  void caption(String text) {
    caption = text;
  }

  /** Another table stands in it. */
  void arranges() {
    arranging = true;
  }

  boolean arranging() {
    return arranging;
  }

  /** Takes a row, once it is complete. */
  void row(Element element) throws IOException {
    row++;
    head = row == 1 ? texts(element) : head;
    if (INVISIBLE.matcher(element.attr("style")).find()) {
      rows.hidden().row(HiddenParts.Way.BY_HAND);
    }
    int column = 0;
    for (Element cell : element.children()) {
      if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
        column = cell(cell, free(column));
      }
    }
    rows.row(row);
  }

  /** Whether no row of it was read and nothing is written above it. */
  boolean begins() {
    return row == 0 && caption.isBlank();
  }

  /** Whether a table that begins with this row goes on with this one: it has the same header. */
  boolean continuedBy(Element element) {
    boolean names = head.size() > 1 && head.stream().noneMatch(h -> CellKind.of(h).value());
    return names && !arranging && whole() && head.equals(texts(element));
  }

  private static List<String> texts(Element row) {
    return row.children().stream().map(cell -> Spaces.strip(cell.text())).toList();
  }

  private int free(int from) {
    int column = from;
    while (column < taken.size() && taken.get(column) >= row) {
      column++;
    }
    return column;
  }

  /** Takes a cell; gives the column behind it. */
  private int cell(Element cell, int column) {
    int across = span(cell, "colspan", MOST_ACROSS);
    int down = span(cell, "rowspan", MOST_DOWN);
    int end = Math.min(column + across, limits.columns());
    while (down > 1 && taken.size() < end) {
      taken.add(0L);
    }
    for (int i = column; i < end && i < taken.size(); i++) {
      taken.set(i, Math.max(taken.get(i), row + down - 1));
    }
    if (across > 1 || down > 1) {
      rows.merges().add(new Merges.Merge(row, column, row + down - 1, column + across - 1));
    }
    write(cell, column);
    return column + across;
  }

  private static int span(Element cell, String attribute, int most) {
    String value = cell.attr(attribute).strip();
    return value.matches("[0-9]{1,7}") ? Math.max(1, Math.min(Integer.parseInt(value), most)) : 1;
  }

  private void write(Element cell, int column) {
    if (!cell.children().isEmpty()) {
      Elements unseen = cell.select(UNSEEN);
      rows.unseen(column, Spaces.strip(unseen.text()), row);
      unseen.remove();
    }
    String text = Spaces.strip(cell.text());
    if (INVISIBLE.matcher(cell.attr("style")).find()) {
      rows.unseen(column, text, row);
      return;
    }
    if (text.isEmpty()) {
      return;
    }
    first = first.isEmpty() ? text : first;
    width = Math.max(width, column + 1);
    Optional<String> exact = exact(cell, text);
    if (exact.isPresent()) {
      rows.number(column, exact.get(), sign(text), row);
    } else {
      rows.text(column, text, styles.text(cell), row);
    }
  }

  /** The number as it was computed, where the page shows it rounded, or zero as a dash. */
  private static Optional<String> exact(Element cell, String shown) {
    String value = cell.hasAttr("x:num") ? cell.attr("x:num") : cell.attr("sdval");
    boolean number =
        CellKind.of(shown) == CellKind.NUMBER
            || shown.codePoints().noneMatch(Character::isLetterOrDigit);
    if (!number || !EXACT.matcher(value).matches()) {
      return Optional.empty();
    }
    double exact = Double.parseDouble(value);
    return Optional.of(shown.endsWith("%") ? CellNumber.percent(exact) : CellNumber.plain(exact));
  }

  /** {@code $} of {@code $ 1,234.50}. */
  private static String sign(String shown) {
    return shown.replaceAll("[-0-9.,'\\s\u00a0()+%]", "");
  }

  /** Whether it has a header and a row, and several columns. */
  boolean whole() {
    return rows.rows() > 1 && width > 1;
  }

  /** The first text in it. */
  String first() {
    return first;
  }

  void close() throws IOException {
    finished();
  }

  private Spool finished() throws IOException {
    Spool known = spool == null ? rows.finish() : spool;
    spool = known;
    return known;
  }

  /** The table as a sheet. */
  Sheet sheet(String name, Notes above) throws IOException {
    Spool read = finished();
    rows.hidden().note(above);
    return Sheet.of(caption.isBlank() ? name : caption.strip(), read, above);
  }
}
