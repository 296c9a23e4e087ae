package org.cabildo.reader;

import static org.cabildo.reader.SourceFormat.XML_WORKBOOK;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one sheet of a workbook in XML. */
final class XmlWorkbookSheet {
  private static final CellNumber NUMBERS = new CellNumber(false);
  private static final Pattern RANGE = Pattern.compile("R(\\d{1,9})C\\d+:R(\\d{1,9})C\\d+");
  private static final int MOST_COLUMN_STYLES = 20_000;
  private final XmlReader xml;
  private final SpoolWriter rows;
  private final XmlWorkbookStyles styles;
  private final SourceLimits limits;
  private final Notes notes = new Notes();
  private final Map<Long, String> columnStyles = new HashMap<>();
  private long row;
  private long column;
  private long span;
  private String rowStyle = "";

  XmlWorkbookSheet(XmlReader xml, SpoolWriter rows, XmlWorkbookStyles styles, SourceLimits limits) {
    this.xml = xml;
    this.rows = rows;
    this.styles = styles;
    this.limits = limits;
  }

  /** Reads up to the end of the table that starts. */
  void read() throws IOException {
    int outer = xml.depth();
    long columns = 0;
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("Column")) {
        columns = column(xml.number("Index", columns + 1));
      } else if (xml.starts("Row")) {
        row();
      } else if (xml.ends("Row")) {
        rows.row(row);
        row += Math.max(0, span);
      } else if (xml.starts("Cell")) {
        cell();
      }
    }
  }

  private long column(long first) {
    long last = first + Math.max(0, Math.min(xml.number("Span", 0), limits.columns()));
    if (first < 1 || first > limits.columns()) {
      return last;
    }
    if (xml.attribute("Hidden", "").equals("1")) {
      rows.hidden().columns((int) first - 1, (int) last - 1);
    }
    String style = xml.attribute("StyleID", "");
    for (long i = first; i <= last && columnStyles.size() < MOST_COLUMN_STYLES; i++) {
      columnStyles.put(i - 1, style);
    }
    return last;
  }

  private void row() {
    row = Math.max(row + 1, xml.number("Index", row + 1));
    span = xml.number("Span", 0);
    column = 0;
    rowStyle = xml.attribute("StyleID", "");
    if (xml.attribute("Hidden", "").equals("1")) {
      rows.hidden().row(HiddenParts.Way.BY_HAND);
    }
  }

  private void cell() {
    column = Math.max(column, xml.number("Index", column + 1) - 1);
    long across = Math.max(0, xml.number("MergeAcross", 0));
    long down = Math.max(0, xml.number("MergeDown", 0));
    if (column < limits.columns() && across + down > 0 && down < Integer.MAX_VALUE) {
      int right = (int) Math.min(column + across, limits.columns());
      rows.merges().add(new Merges.Merge(row, (int) column, row + down, right));
    }
    String style = style(xml.attribute("StyleID", ""));
    boolean formula = xml.attribute("Formula") != null;
    int outer = xml.depth();
    boolean value = false;
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("Data")) {
        value = true;
        data(xml.attribute("Type", "String"), style);
      } else if (xml.starts("Comment") || xml.starts("PhoneticText")) {
        xml.skip();
      }
    }
    if (formula && !value) {
      String place = HiddenParts.letters((int) Math.min(column, limits.columns())) + row;
      notes.add(row, place, SourceRule.FORMULA_WITHOUT_VALUE);
    }
    column += 1 + across;
  }

  private String style(String own) {
    String style = own.isEmpty() ? rowStyle : own;
    return style.isEmpty() ? columnStyles.getOrDefault(column, "") : style;
  }

  private void data(String type, String style) {
    CellFormat format = styles.of(style);
    String text = xml.text();
    int at = (int) Math.min(column, Integer.MAX_VALUE);
    switch (type) {
      case "Number" -> {
        if (!text.isBlank()) {
          rows.number(at, NUMBERS.text(number(text.strip()), format), format.sign(), row);
        }
      }
      case "DateTime" -> rows.cell(at, CellMoment.text(text.strip(), format), row);
      case "Boolean" -> rows.cell(at, text.strip().equals("1") ? "true" : "false", row);
      case "Error" -> notes.add(row, text, SourceRule.ERROR_CELL);
      default -> rows.text(at, text, styles.text(style), row);
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw Refusal.damaged(XML_WORKBOOK, e);
    }
  }

  /** Reads the filter that starts; one without conditions hides nothing. */
  void filter() {
    Matcher range = RANGE.matcher(xml.attribute("Range", ""));
    boolean found = range.matches();
    int outer = xml.depth();
    boolean conditions = false;
    while (xml.next() && xml.depth() >= outer) {
      conditions |= xml.starts("AutoFilterCondition") || xml.starts("AutoFilterColumn");
    }
    if (conditions && found) {
      rows.hidden().filter(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
    }
  }

  /** The sheet, if anything stands in it. */
  Optional<Sheet> finish(String name) throws IOException {
    rows.hidden().note(notes);
    return rows.sheet(name, notes);
  }
}
