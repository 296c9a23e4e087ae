package org.cabildo.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.table.ImportReport.Finding;

/** Decides what one column is, from all of its cells and from what the rest of the file tells. */
final class ColumnTyping {
  private static final List<Form> WORDS =
      List.of(
          Form.TRUE_FALSE,
          Form.SI_NO,
          Form.VERDADERO_FALSO,
          Form.YES_NO,
          Form.SIM_NAO,
          Form.T_F,
          Form.V_F,
          Form.S_N,
          Form.Y_N);

  /** What a code is written like as well. */
  private static final long CODES =
      Looks.T_F | Looks.V_F | Looks.S_N | Looks.Y_N | Looks.SHORT_DATE;

  private static final String DEGREE = "\u00b0";

  private final String name;
  private final ColumnGuess guess;
  private final FileEvidence file;
  private final Tolerance tolerance;

  ColumnTyping(String name, ColumnGuess guess, FileEvidence file, int agreementPercent) {
    this.name = name;
    this.guess = guess;
    this.file = file;
    this.tolerance = new Tolerance(guess, agreementPercent);
  }

  /** The type that all cells have, or nearly all and the others by mistake. */
  Decision decide() {
    if (guess.values() == 0) {
      return Decision.text();
    }
    Decision best = new NumberTyping(name, guess, file, tolerance).decide();
    if (best.form() != Form.TEXT || !best.findings().isEmpty()) {
      return best;
    }
    best = new DateTyping(name, guess, file, tolerance).decide();
    if (best.form() != Form.TEXT || !best.findings().isEmpty()) {
      return best;
    }
    return degrees().or(() -> others().map(this::decision)).orElseGet(this::text);
  }

  /** Only where every value is one, all of them north and south, or all east and west. */
  private Optional<Decision> degrees() {
    for (Form form : List.of(Form.DEGREES_NORTH, Form.DEGREES_EAST)) {
      if (guess.having(form.look()) == guess.values()) {
        Finding told =
            finding(
                name,
                FindingRule.DEGREES,
                guess.firstWith(form.look()).orElseThrow(),
                Map.of("unit", DEGREE));
        return Optional.of(
            Decision.of(form, form.type(), 0, List.of(told)).withUnit(Optional.of(DEGREE)));
      }
    }
    return Optional.empty();
  }

  private Optional<Form> others() {
    for (Form form : WORDS) {
      if (guess.having(form.look()) == guess.values() ? pair(form) : tolerance.allowsWord(form)) {
        return Optional.of(form);
      }
    }
    if (shortSpans()) {
      return Optional.of(Form.SHORT_DURATION);
    }
    if (tolerance.allows(Form.TIME) || tolerance.allows(Form.DURATION)) {
      return Optional.of(clock());
    }
    if (tolerance.allows(Form.LAT_LON) || tolerance.allows(Form.LON_LAT)) {
      boolean swapped = guess.having(Looks.LON_LAT) > guess.having(Looks.LAT_LON);
      return Optional.of(swapped ? Form.LON_LAT : Form.LAT_LON);
    }
    return tolerance.allows(Form.GEOMETRY) ? Optional.of(Form.GEOMETRY) : Optional.empty();
  }

  /** One letter says yes or no only beside the other one of its pair. */
  private boolean pair(Form form) {
    return switch (form) {
      case T_F -> guess.saw('t', 'f');
      case V_F -> guess.saw('v', 'f');
      case S_N -> guess.saw('s', 'n');
      case Y_N -> guess.saw('y', 'n');
      default -> true;
    };
  }

  /** Hours and minutes, some more than a day, under a header that says how long. */
  private boolean shortSpans() {
    return guess.having(Looks.SHORT_SPAN, Looks.TIME) > 0
        && (Headers.isDuration(name) || Headers.isHours(name) || file.durations())
        && tolerance.allows(Form.SHORT_DURATION);
  }

  /** {@code 03:00:15} may be both; over 24 hours, the header or another column tell. */
  private Form clock() {
    long times = guess.having(Looks.TIME);
    long spans = guess.having(Looks.DURATION);
    if (times != spans) {
      return times > spans ? Form.TIME : Form.DURATION;
    }
    boolean hour = Headers.isTimeOfDay(name);
    boolean span = Headers.isDuration(name) || (file.durations() && !hour);
    return span ? Form.DURATION : Form.TIME;
  }

  private Decision decision(Form form) {
    return Decision.of(form, form.type(), tolerance.misfits(form), List.of());
  }

  /** Text; told when most of the values are something else. */
  private Decision text() {
    Form most = Form.TEXT;
    long fits = guess.values() / 2;
    for (Form form : Form.values()) {
      long having = form == Form.TEXT ? 0 : guess.having(form.look());
      if (having > fits) {
        fits = having;
        most = form;
      }
    }
    if (most == Form.TEXT || (most.look() & CODES) != 0) {
      return Decision.text();
    }
    FieldType type = NumberTyping.type(most, guess);
    long number = fits;
    return guess
        .firstWithout(most.look())
        .map(cell -> Decision.text(mixed(cell, type, number)))
        .orElseGet(Decision::text);
  }

  private Finding mixed(ColumnGuess.Cell cell, FieldType type, long fits) {
    return finding(
        name,
        FindingRule.MIXED_TYPES,
        cell,
        Map.of(
            "type", type.key(),
            "fits", String.valueOf(fits),
            "values", String.valueOf(guess.values())));
  }

  static Finding finding(
      String name, FindingRule rule, ColumnGuess.Cell cell, Map<String, String> details) {
    return new Finding(cell.line(), name, cell.value(), rule.key(), Optional.empty(), details);
  }
}
