package org.cabildo.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.cabildo.problem.Problem;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Tables of a web page, as systems of offices export them under the name of a workbook. Each row is
 * written as soon as it is read and then forgotten, so that memory does not grow with the file.
 * Tables that only arrange others are none.
 */
final class HtmlFile {
  /** Characters of tags between the cells of a row. */
  private static final int TAGS = 1 << 20;

  private final Scratch scratch;
  private final SourceLimits limits;
  private final IdentityHashMap<Element, HtmlTable> open = new IdentityHashMap<>();
  private final HtmlStyles styles = new HtmlStyles();
  private final List<HtmlTable> tables = new ArrayList<>();

  /** The table that ended last, which the next one may go on with. */
  private @Nullable HtmlTable last;

  private HtmlFile(Scratch scratch, SourceLimits limits) {
    this.scratch = scratch;
    this.limits = limits;
  }

  /**
   * Tables in their order.
   *
   * @throws Problem when it holds none: an error page, a form
   */
  static List<Sheet> read(Path file, TextEncoding encoding, Scratch scratch, SourceLimits limits)
      throws IOException {
    HtmlFile page = new HtmlFile(scratch, limits);
    Parser parser = Parser.htmlParser().setMaxDepth(limits.depth());
    try (Reader text = new BufferedReader(encoding.open(file, scratch.watch()));
        TokenMeter meter = new TokenMeter(text, 2L * limits.cellCharacters() + TAGS);
        StreamParser elements = new StreamParser(parser).parse(meter, "")) {
      page.read(elements.iterator(), meter);
      return page.sheets();
    } catch (Problem e) {
      throw e;
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw Refusal.damaged(SourceFormat.HTML, e);
    } finally {
      for (HtmlTable table : page.tables) {
        table.close();
      }
    }
  }

  private void read(Iterator<Element> elements, TokenMeter meter) throws IOException {
    while (elements.hasNext()) {
      Element element = elements.next();
      switch (element.normalName()) {
        case "tr" -> row(element);
        case "caption" -> table(element).caption(element.text());
        case "table" -> end(element);
        case "style" -> styles.read(element.data());
        case "input" -> refuseForm(element);
        case "worksheetsource", "x:worksheetsource", "frame" ->
            throw Refusal.notATable("html-frames");
        default -> {}
      }
      if (forgotten(element)) {
        element.remove();
        meter.restart();
      }
    }
  }

  /** A page that asks for a password is what stands before the file, not the file. */
  private static void refuseForm(Element element) {
    if (element.attr("type").equalsIgnoreCase("password")) {
      throw Refusal.notATable("html");
    }
  }

  /** Whether nothing will be asked of an element any more. */
  private static boolean forgotten(Element element) {
    return switch (element.normalName()) {
      case "html", "head", "body", "td", "th" -> false;
      case "tr", "table" -> true;
      default -> element.closest("td, th") == null;
    };
  }

  private HtmlTable table(Element element) throws IOException {
    @Nullable Element outer = element.closest("table");
    Element key = outer == null ? element : outer;
    HtmlTable known = open.get(key);
    if (known != null) {
      return known;
    }
    if (tables.size() == limits.entries()) {
      throw Refusal.limit(limits.entries(), "entries", 1);
    }
    HtmlTable table = new HtmlTable(new SpoolWriter(scratch, limits), styles, limits);
    open.put(key, table);
    tables.add(table);
    return table;
  }

  private void row(Element row) throws IOException {
    if (row.parent() == null) {
      return;
    }
    HtmlTable table = table(row);
    @Nullable HtmlTable before = last;
    @Nullable Element outer = row.closest("table");
    last = null;
    if (before != null && outer != null && table.begins() && before.continuedBy(row)) {
      open.put(outer, before);
      tables.remove(table);
      table.close();
      return;
    }
    if (before != null) {
      before.close();
    }
    table.row(row);
  }

  private void end(Element table) throws IOException {
    @Nullable HtmlTable ended = open.remove(table);
    if (ended == null) {
      return;
    }
    if (last != null) {
      last.close();
    }
    last = ended;
    @Nullable Element around = table.parent() == null ? null : table.parent().closest("table");
    if (around != null) {
      table(around).arranges();
    }
  }

  private List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    List<HtmlTable> plain = tables.stream().filter(t -> !t.arranging()).toList();
    List<HtmlTable> whole = plain.stream().filter(HtmlTable::whole).toList();
    if (whole.isEmpty()) {
      throw Refusal.notATable("html");
    }
    Notes above = new Notes();
    for (HtmlTable table : plain) {
      if (table.whole()) {
        String name = whole.size() == 1 ? "" : String.valueOf(sheets.size() + 1);
        sheets.add(table.sheet(name, above));
        above = new Notes();
      } else if (!table.first().isEmpty()) {
        above.add(1, table.first(), SourceRule.TITLE_LINE);
      }
    }
    return sheets;
  }
}
