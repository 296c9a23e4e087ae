package org.cabildo.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.table.ImportReport.Finding;

/**
 * A column whose type its publisher gave: it is of that type, and what does not fit is set aside.
 */
record DeclaredType(ColumnHint hint, FieldType type) {
  static final String POINT = "point";
  static final String COMMA = "comma";
  static final String DAY_FIRST = "day-first";
  static final String MONTH_FIRST = "month-first";
  static final String COMPACT = "compact";
  static final String LAT_LON = "lat-lon";
  static final String LON_LAT = "lon-lat";

  /** The formats that a type can have. */
  static List<String> formats(FieldType type) {
    return switch (type) {
      case INTEGER, NUMBER -> List.of(POINT, COMMA);
      case DATE -> List.of(DAY_FIRST, MONTH_FIRST, COMPACT);
      case DATETIME -> List.of(DAY_FIRST, MONTH_FIRST);
      case GEOPOINT -> List.of(LAT_LON, LON_LAT);
      default -> List.of();
    };
  }

  Decision decide(ColumnGuess guess) {
    if (type == FieldType.STRING) {
      return Decision.text();
    }
    Form form =
        forms().stream()
            .max(Comparator.<Form>comparingLong(f -> guess.having(f.look())))
            .orElseThrow();
    long looks = form.look();
    if (form.type() == FieldType.NUMBER && !form.degrees()) {
      looks |= Looks.LEADING_ZERO;
    }
    long barred = Looks.NONE;
    if (type == FieldType.INTEGER) {
      barred = form.decimal() == ',' ? Looks.COMMA_FRACTION : Looks.POINT_FRACTION;
    }
    long misfits = guess.values() - guess.having(looks, barred);
    List<Finding> findings = new ArrayList<>();
    if (misfits > 0) {
      ColumnGuess.Cell first =
          guess.firstOutside(looks, barred).orElse(new ColumnGuess.Cell(1, ""));
      findings.add(
          ColumnTyping.finding(
              hint.name(),
              FindingRule.AGAINST_DESCRIPTION,
              first,
              Map.of("type", type.key(), "count", String.valueOf(misfits))));
    }
    boolean large = guess.digits(form.decimal()).before() > NumberScan.WHOLE;
    FieldType kept = type == FieldType.INTEGER && large ? FieldType.NUMBER : type;
    return new Decision(form, kept, looks, barred, 0, Optional.empty(), misfits, findings);
  }

  /** The forms that are of this type and format, the likeliest first. */
  private List<Form> forms() {
    FieldType family = type == FieldType.INTEGER ? FieldType.NUMBER : type;
    String format = hint.format().orElse("");
    List<Form> forms = new ArrayList<>();
    for (Form form : Form.values()) {
      boolean whole = type == FieldType.INTEGER && form.degrees();
      if (form.type() == family && !whole && isWritten(form, format)) {
        forms.add(form);
      }
    }
    return forms;
  }

  private static boolean isWritten(Form form, String format) {
    return switch (format) {
      case POINT -> form.decimal() == '.';
      case COMMA -> form.decimal() == ',';
      case DAY_FIRST -> !form.monthFirst() && form != Form.COMPACT;
      case MONTH_FIRST -> form.monthFirst();
      case COMPACT -> form == Form.COMPACT;
      case LAT_LON -> form == Form.LAT_LON;
      case LON_LAT -> form == Form.LON_LAT;
      default -> true;
    };
  }
}
