package org.cabildo.reader;

import static org.cabildo.reader.SourceFormat.XLSX;

import java.io.IOException;

/** Reads one sheet of a workbook. */
final class XlsxSheet {
  /** Most columns of a sheet in the format itself. */
  private static final int COLUMNS = 1 << 14;

  private final SpoolWriter rows;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private final CellNumber numbers;
  private final Notes notes = new Notes();
  private long row;
  private int column;
  private boolean filtered;

  XlsxSheet(SpoolWriter rows, XlsxStrings strings, XlsxStyles styles, CellNumber numbers) {
    this.rows = rows;
    this.strings = strings;
    this.styles = styles;
    this.numbers = numbers;
  }

  Notes notes() {
    return notes;
  }

  void read(XmlReader xml) throws IOException {
    while (xml.next()) {
      if (xml.starts("row")) {
        row = Math.max(row + 1, xml.number("r", row + 1));
        column = -1;
        hide(xml);
      } else if (xml.ends("row")) {
        rows.row(row);
      } else if (xml.starts("c")) {
        cell(xml);
      } else if (xml.starts("mergeCell")) {
        merge(xml.attribute("ref", ""));
      } else if (xml.starts("col")) {
        hideColumns(xml);
      } else if (xml.starts("sheetPr")) {
        filtered = set(xml, "filterMode");
      } else if (xml.starts("autoFilter")) {
        filter(xml);
      }
    }
    if (filtered) {
      rows.hidden().filter(0, Long.MAX_VALUE);
    }
  }

  private void hide(XmlReader xml) {
    if (set(xml, "hidden")) {
      boolean group = xml.number("outlineLevel", 0) > 0;
      rows.hidden().row(group ? HiddenParts.Way.BY_VIEW : HiddenParts.Way.BY_HAND);
    }
  }

  private void hideColumns(XmlReader xml) {
    long first = xml.number("min", 0);
    long last = Math.min(xml.number("max", 0), COLUMNS);
    if (set(xml, "hidden") && xml.number("outlineLevel", 0) == 0 && first > 0 && first <= last) {
      rows.hidden().columns((int) first - 1, (int) last - 1);
    }
  }

  /** Reads a filter of the sheet, or of one of its tables; one without conditions hides nothing. */
  void filter(XmlReader xml) {
    String[] corners = xml.attribute("ref", "").split(":", -1);
    int outer = xml.depth();
    boolean conditions = false;
    while (xml.next() && xml.depth() >= outer) {
      conditions |= xml.starts("filterColumn");
    }
    if (conditions && corners.length == 2) {
      rows.hidden().filter(rowOf(corners[0]), rowOf(corners[1]));
      filtered = false;
    }
  }

  private static boolean set(XmlReader xml, String attribute) {
    String value = xml.attribute(attribute, "");
    return value.equals("1") || value.equals("true");
  }

  private void cell(XmlReader xml) {
    String reference = xml.attribute("r", "");
    column = reference.isEmpty() ? column + 1 : column(reference);
    String type = xml.attribute("t", "n");
    CellFormat format = styles.of(xml.number("s", 0));
    int outer = xml.depth();
    String value = "";
    boolean formula = false;
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("v")) {
        value = xml.text();
      } else if (xml.starts("is")) {
        value = XlsxStrings.text(xml);
      } else if (xml.starts("f")) {
        formula = true;
        xml.skip();
      }
    }
    if (!value.isEmpty()) {
      String text = text(type, value, format);
      if (type.equals("n")) {
        rows.number(column, text, format.sign(), row);
      } else {
        rows.cell(column, text, row);
      }
    } else if (formula && !type.equals("str")) {
      notes.add(row, reference, SourceRule.FORMULA_WITHOUT_VALUE);
    }
  }

  private String text(String type, String value, CellFormat format) {
    return switch (type) {
      case "s" -> strings.get(value.strip());
      case "inlineStr" -> value;
      case "str" -> XlsxStrings.unescaped(value);
      case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "true" : "false";
      case "d" -> CellMoment.text(value.strip(), format);
      case "e" -> {
        notes.add(row, value, SourceRule.ERROR_CELL);
        yield "";
      }
      default -> number(value.strip(), format);
    };
  }

  private String number(String value, CellFormat format) {
    if (format.kind() == CellFormat.Kind.NUMBER
        && value.length() < 16
        && value.matches("-?[1-9]\\d*")) {
      return value;
    }
    try {
      return numbers.text(Double.parseDouble(value), format);
    } catch (NumberFormatException e) {
      throw Refusal.damaged(XLSX, e);
    }
  }

  /** {@code AB12} is in column 27, counted from 0. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
      if (column > COLUMNS) {
        throw Refusal.damaged(XLSX, "column of " + reference);
      }
    }
    if (column == 0) {
      throw Refusal.damaged(XLSX, "cell without column");
    }
    return column - 1;
  }

  private static long rowOf(String reference) {
    String digits = reference.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
  }

  private void merge(String reference) {
    String[] corners = reference.split(":", -1);
    if (corners.length == 2) {
      rows.merges()
          .add(
              new Merges.Merge(
                  rowOf(corners[0]), column(corners[0]), rowOf(corners[1]), column(corners[1])));
    }
  }
}
