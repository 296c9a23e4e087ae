package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A workbook as one XML document (SpreadsheetML of Excel 2003), often under the name of XLS. */
final class XmlWorkbook {
  private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
  private final XmlReader xml;
  private final Scratch scratch;
  private final SourceLimits limits;
  private final XmlWorkbookStyles styles = new XmlWorkbookStyles();
  private final List<Sheet> shown = new ArrayList<>();
  private final List<Sheet> hidden = new ArrayList<>();

  private XmlWorkbook(XmlReader xml, Scratch scratch, SourceLimits limits) {
    this.xml = xml;
    this.scratch = scratch;
    this.limits = limits;
  }

  /** Whether one starts with the element at which a reader stands. */
  static boolean starts(XmlReader xml) {
    return xml.starts("Workbook") && xml.namespace().equals(NAMESPACE);
  }

  /** Sheets that are shown, in their order. */
  static List<Sheet> read(InputStream in, Scratch scratch, SourceLimits limits) throws IOException {
    try (XmlReader xml = XmlReader.open(in, SourceFormat.XML_WORKBOOK, limits)) {
      return new XmlWorkbook(xml, scratch, limits).read();
    }
  }

  private List<Sheet> read() throws IOException {
    while (xml.next()) {
      if (xml.starts("Styles")) {
        styles.read(xml);
      } else if (xml.starts("Worksheet")) {
        if (shown.size() + hidden.size() == limits.entries()) {
          throw Refusal.limit(limits.entries(), "entries", xml.line());
        }
        worksheet(xml.attribute("Name", ""));
      }
    }
    for (Sheet sheet : hidden) {
      shown.forEach(s -> s.notes().add(SourceNote.of(1, sheet.name(), SourceRule.HIDDEN_SHEET)));
    }
    return shown.isEmpty() ? hidden : shown;
  }

  private void worksheet(String name) throws IOException {
    int outer = xml.depth();
    boolean visible = true;
    try (SpoolWriter rows = new SpoolWriter(scratch, limits)) {
      XmlWorkbookSheet sheet = new XmlWorkbookSheet(xml, rows, styles, limits);
      while (xml.next() && xml.depth() >= outer) {
        if (xml.starts("Table")) {
          sheet.read();
        } else if (xml.starts("Visible")) {
          visible = xml.text().strip().equals("SheetVisible");
        } else if (xml.starts("AutoFilter")) {
          sheet.filter();
        }
      }
      sheet.finish(name).ifPresent(visible ? shown::add : hidden::add);
    }
  }
}
