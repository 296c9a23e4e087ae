package org.cabildo.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.table.ImportReport.Finding;

/** Decides whether a column holds numbers, and which signs in them mean what. */
final class NumberTyping {
  private static final List<Form> POINTS =
      List.of(Form.POINT, Form.POINT_COMMAS, Form.POINT_SPACES, Form.POINT_APOSTROPHES);
  private static final List<Form> COMMAS =
      List.of(Form.COMMA, Form.COMMA_DOTS, Form.COMMA_SPACES, Form.COMMA_APOSTROPHES);
  private static final int MOST_DEGREES = 3;
  private static final int SHORTEST_TELEPHONE = 7;
  private static final int LONGEST_TELEPHONE = 13;
  private final String name;
  private final ColumnGuess guess;
  private final FileEvidence file;
  private final Tolerance tolerance;

  NumberTyping(String name, ColumnGuess guess, FileEvidence file, Tolerance tolerance) {
    this.name = name;
    this.guess = guess;
    this.file = file;
    this.tolerance = tolerance;
  }

  /** Numbers, or text with the reason if it is not plain. */
  Decision decide() {
    if (guess.having(Looks.LEADING_ZERO) > 0) {
      boolean codes = guess.having(Looks.NUMBERS | Looks.LEADING_ZERO) == guess.values();
      return codes ? told(FindingRule.LEADING_ZEROS, Looks.LEADING_ZERO) : Decision.text();
    }
    if (guess.having(Looks.BARE_POINT) * 2 > guess.values()) {
      return Decision.text(); // 1. 2. 3. are numbers of a list
    }
    Form point = best(POINTS);
    Form comma = best(COMMAS);
    long most = Math.max(guess.having(point.look()), guess.having(comma.look()));
    if (most == 0 || !tolerance.allows(guess.having(point.look()) == most ? point : comma)) {
      return Decision.text();
    }
    return new DecimalSign(name, guess, file)
        .among(point, comma)
        .map(this::measured)
        .orElseGet(this::ambiguous);
  }

  private Form best(List<Form> forms) {
    Form best = forms.get(0);
    for (Form form : forms) {
      if (guess.having(form.look()) > guess.having(best.look())) {
        best = form;
      }
    }
    return best;
  }

  private Decision ambiguous() {
    return told(FindingRule.AMBIGUOUS_NUMBER, Looks.POINT | Looks.COMMA);
  }

  private Decision measured(Form form) {
    Digits digits = guess.digits(form.decimal());
    boolean whole = digits.whole();
    if (whole && tolerance.misfits(form) > 0 && Headers.isCode(name)) {
      return Decision.text(); // no row is set aside because of how it is called
    }
    if (whole && digits.before() > NumberScan.WHOLE) {
      boolean grouped = guess.having(form.look(), Looks.PLAIN) * 2 > guess.values();
      return told(grouped ? FindingRule.GROUPED_DIGITS : FindingRule.LONG_DIGITS, form.look());
    }
    if (areDegrees(digits) && guess.having(form.look(), Looks.PLAIN) * 2 > guess.values()) {
      return told(FindingRule.GROUPED_DIGITS, form.look());
    }
    if (digits.exponent() && Headers.isCode(name)) {
      return told(FindingRule.ROUNDED_CODES, Looks.POINT_FRACTION | Looks.COMMA_FRACTION);
    }
    if (digits.numbered() && Headers.isCode(name)) {
      return told(FindingRule.NUMBERED_CODES, Looks.POINT_FRACTION | Looks.COMMA_FRACTION);
    }
    if (whole && areTelephones(digits)) {
      return told(FindingRule.TELEPHONES, Looks.PLAIN);
    }
    if (whole && guess.screen().areIdentifiers()) {
      return told(FindingRule.IDENTIFIERS, Looks.PLAIN);
    }
    if (guess.currencies() > 1 || (percents() > 0 && percents() < numbers())) {
      return told(FindingRule.MIXED_UNITS, form.look());
    }
    FieldType type = whole ? FieldType.INTEGER : FieldType.NUMBER;
    Optional<String> unit = unit();
    List<Finding> findings =
        unit.isPresent()
            ? List.of(finding(FindingRule.UNIT, form.look(), Map.of("unit", unit.get())))
            : compactDates();
    return Decision.of(form, type, tolerance.misfits(form), findings).withUnit(unit);
  }

  private List<Finding> compactDates() {
    boolean dates = guess.having(Looks.COMPACT_DATE) == guess.values();
    return dates
        ? List.of(finding(FindingRule.COMPACT_DATES, Looks.COMPACT_DATE, Map.of()))
        : List.of();
  }

  /** Whether they should be degrees, and are too large for that. */
  private boolean areDegrees(Digits digits) {
    return digits.whole() && digits.before() > MOST_DEGREES && Headers.isDegrees(name);
  }

  private boolean areTelephones(Digits digits) {
    return Headers.isTelephone(name)
        && digits.before() >= SHORTEST_TELEPHONE
        && digits.before() <= LONGEST_TELEPHONE
        && guess.having(Looks.PLAIN) == guess.values();
  }

  private long percents() {
    return guess.units()[Units.PERCENT];
  }

  private long numbers() {
    return guess.having(Looks.NUMBERS);
  }

  private Optional<String> unit() {
    for (int unit = Units.PERCENT; unit < Units.COUNT; unit++) {
      if (guess.units()[unit] > 0) {
        return Optional.of(Units.name(unit));
      }
    }
    return Optional.empty();
  }

  private Decision told(FindingRule rule, long look) {
    return Decision.text(finding(rule, look, Map.of()));
  }

  private Finding finding(FindingRule rule, long look, Map<String, String> details) {
    ColumnGuess.Cell example = guess.firstWith(look).orElse(new ColumnGuess.Cell(1, ""));
    return ColumnTyping.finding(name, rule, example, details);
  }

  /** The type of numbers of a form; that of the form for all others. */
  static FieldType type(Form form, ColumnGuess guess) {
    boolean whole =
        form.type() == FieldType.NUMBER && !form.degrees() && guess.digits(form.decimal()).whole();
    return whole ? FieldType.INTEGER : form.type();
  }
}
