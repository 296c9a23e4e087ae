package org.cabildo.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the cells of a workbook show numbers. */
final class XlsxStyles {
  private static final int MOST = 100_000;
  private final Map<Integer, CellFormat> own = new HashMap<>();
  private final List<CellFormat> cells = new ArrayList<>();

  void read(XmlReader xml) {
    List<Integer> ids = new ArrayList<>();
    boolean inCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt") && own.size() < MOST) {
        own.put((int) xml.number("numFmtId", 0), CellFormat.of(xml.attribute("formatCode", "")));
      } else if (xml.starts("cellXfs")) {
        inCells = true;
      } else if (xml.ends("cellXfs")) {
        inCells = false;
      } else if (inCells && xml.starts("xf") && ids.size() < MOST) {
        ids.add((int) xml.number("numFmtId", 0));
      }
    }
    ids.forEach(id -> cells.add(own.containsKey(id) ? own.get(id) : CellFormat.builtIn(id)));
  }

  CellFormat of(long style) {
    return style >= 0 && style < cells.size() ? cells.get((int) style) : CellFormat.GENERAL;
  }
}
