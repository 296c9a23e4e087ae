package org.cabildo.reader;

import static org.cabildo.reader.SourceFormat.ODS;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one sheet; what is repeated is only written out where it is not empty. */
final class OdsSheet {
  private static final Set<String> NUMBERS = Set.of("float", "currency", "percentage");

  /** What a cell shows of a formula that is true or false, where it has no format of its own. */
  private static final Set<String> TRUTHS =
      Set.of("TRUE", "FALSE", "VERDADERO", "FALSO", "VERDADEIRO");

  private static final int MOST_COLUMN_STYLES = 20_000;

  /** Twice what any spreadsheet program holds. */
  private static final long MOST_ROWS = 1 << 21;

  private final SpoolWriter rows;
  private final OdsStyles styles;
  private final SourceLimits limits;
  private final Notes notes = new Notes();
  private final List<ColumnStyle> columnStyles = new ArrayList<>();
  private long row = 1;
  private long column;

  OdsSheet(SpoolWriter rows, OdsStyles styles, SourceLimits limits) {
    this.rows = rows;
    this.styles = styles;
    this.limits = limits;
  }

  /** A style for cells without one, up to a column. */
  private record ColumnStyle(long end, String style) {}

  Notes notes() {
    return notes;
  }

  /** Reads up to the end of the table that starts. */
  void read(XmlReader xml) throws IOException {
    int outer = xml.depth();
    long repeated = 1;
    int groups = 0;
    while (xml.next() && xml.depth() >= outer) {
      if (xml.starts("table-row-group") || xml.starts("table-column-group")) {
        groups++;
      } else if (xml.ends("table-row-group") || xml.ends("table-column-group")) {
        groups--;
      } else if (xml.starts("table-column")) {
        column(xml, groups > 0);
      } else if (xml.starts("table-row")) {
        hide(xml, groups > 0);
        repeated = count(xml, "number-rows-repeated");
        column = 0;
      } else if (xml.ends("table-row")) {
        if (!rows.blank() && row + repeated > MOST_ROWS) {
          throw Refusal.limit(MOST_ROWS, "rows", row);
        }
        rows.repeated(row, repeated);
        row += repeated;
      } else if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
        cell(xml);
      } else if (xml.starts("table") || xml.starts("annotation") || xml.starts("shapes")) {
        xml.skip();
      }
    }
    rows.hidden().note(notes);
  }

  private void hide(XmlReader xml, boolean inGroup) {
    switch (xml.attribute("visibility", "visible")) {
      case "collapse" ->
          rows.hidden().row(inGroup ? HiddenParts.Way.BY_VIEW : HiddenParts.Way.BY_HAND);
      case "filter" -> rows.hidden().row(HiddenParts.Way.BY_VIEW);
      default -> {}
    }
  }

  private long count(XmlReader xml, String attribute) {
    long count = xml.number(attribute, 1);
    if (count < 1) {
      throw Refusal.damaged(ODS, attribute + " " + count);
    }
    return Math.min(count, Integer.MAX_VALUE);
  }

  private void column(XmlReader xml, boolean inGroup) {
    long start = columnStyles.isEmpty() ? 0 : columnStyles.get(columnStyles.size() - 1).end();
    if (xml.attribute("visibility", "").equals("collapse") && !inGroup) {
      long end = Math.min(start + count(xml, "number-columns-repeated"), limits.columns());
      rows.hidden().columns((int) Math.min(start, limits.columns()), (int) end - 1);
    }
    if (columnStyles.size() < MOST_COLUMN_STYLES) {
      long end = start + count(xml, "number-columns-repeated");
      columnStyles.add(new ColumnStyle(end, xml.attribute("default-cell-style-name", "")));
    }
  }

  private void cell(XmlReader xml) {
    long repeated = count(xml, "number-columns-repeated");
    boolean covered = xml.name().startsWith("covered");
    long down = xml.number("number-rows-spanned", 1);
    long across = xml.number("number-columns-spanned", 1);
    if ((down > 1 || across > 1) && down < Integer.MAX_VALUE && across < Integer.MAX_VALUE) {
      long right = Math.min(column + across - 1, limits.columns());
      if (column < limits.columns()) {
        rows.merges().add(new Merges.Merge(row, (int) column, row + down - 1, (int) right));
      }
    }
    String type = xml.attribute("value-type", "");
    String currency = xml.attribute("currency", "");
    String value = value(xml, type, style(xml));
    if (!value.isEmpty() && !covered) {
      if (column + repeated > limits.columns() && !value.isBlank()) {
        throw Refusal.limit(limits.columns(), "columns", row);
      }
      for (long i = 0; i < repeated && column + i < limits.columns(); i++) {
        if (NUMBERS.contains(type)) {
          rows.number((int) (column + i), value, currency, row);
        } else {
          rows.cell((int) (column + i), value, row);
        }
      }
    }
    column += repeated;
  }

  private String style(XmlReader xml) {
    String own = xml.attribute("style-name", "");
    if (!own.isEmpty()) {
      return own;
    }
    return columnStyles.stream()
        .filter(s -> column < s.end())
        .findFirst()
        .map(ColumnStyle::style)
        .orElse("");
  }

  private String value(XmlReader xml, String type, String style) {
    String error = xml.attribute("formula") == null ? "" : "#";
    String value =
        switch (type) {
          case "float", "currency", "percentage" -> xml.attribute("value", "");
          case "date" -> xml.attribute("date-value", "");
          case "time" -> xml.attribute("time-value", "");
          case "boolean" -> xml.attribute("boolean-value", "");
          default -> xml.attribute("string-value", "");
        };
    String text = OdsText.read(xml);
    if (!error.isEmpty() && text.matches("#[A-Z/0!?]{3,8}|Err:\\d{3}")) {
      notes.add(row, text, SourceRule.ERROR_CELL);
      return "";
    }
    return switch (type) {
      case "float", "currency" -> number(value, text, style);
      case "percentage" -> value.isEmpty() ? text : CellNumber.percent(parsed(value));
      case "date" -> value.isEmpty() ? text : styles.date(value, style);
      case "time" -> value.isEmpty() ? text : time(value);
      default -> value.isEmpty() ? text : value;
    };
  }

  private String number(String value, String text, String style) {
    if (value.isEmpty()) {
      return "";
    }
    double number = parsed(value);
    if (TRUTHS.contains(text) && (number == 0 || number == 1)) {
      return number == 1 ? "true" : "false";
    }
    return styles.code(style).map(c -> c.text(number)).orElseGet(() -> CellNumber.plain(number));
  }

  private static double parsed(String value) {
    try {
      double number = Double.parseDouble(value);
      if (!Double.isFinite(number)) {
        throw Refusal.damaged(ODS, "number " + value);
      }
      return number;
    } catch (NumberFormatException e) {
      throw Refusal.damaged(ODS, e);
    }
  }

  /** {@code PT10H20M30S} is a time of day, {@code PT294H25M32S} is none. */
  private static String time(String value) {
    try {
      long millis = Duration.parse(value).toMillis();
      String text = CellNumber.duration(millis);
      return millis >= 0 && millis < 86_400_000 && text.charAt(1) == ':' ? "0" + text : text;
    } catch (DateTimeParseException | ArithmeticException e) {
      throw Refusal.damaged(ODS, e);
    }
  }
}
