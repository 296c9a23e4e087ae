package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cabildo.table.ImportReport.Finding;

/** Decides whether a column holds dates, with or without times, and in which order they stand. */
final class DateTyping {
  private final String name;
  private final ColumnGuess guess;
  private final FileEvidence file;
  private final Tolerance tolerance;

  DateTyping(String name, ColumnGuess guess, FileEvidence file, Tolerance tolerance) {
    this.name = name;
    this.guess = guess;
    this.file = file;
    this.tolerance = tolerance;
  }

  /** Dates or times, or text with the reason if it is not plain. */
  Decision decide() {
    if (Headers.isDate(name) && tolerance.allows(Form.SHORT_DAY_FIRST)) {
      return shortYears();
    }
    if (guess.having(Looks.DATES) > 0) {
      return decide(Form.DAY_FIRST, Form.MONTH_FIRST);
    }
    long local = guess.having(Looks.LOCALS);
    long zoned = guess.having(Looks.ZONEDS);
    if (local > 0 && zoned > 0 && local + zoned == guess.values()) {
      long few = local < zoned ? Looks.LOCALS : Looks.ZONEDS;
      return Decision.text(finding(FindingRule.MIXED_OFFSETS, few));
    }
    if (local + zoned == 0) {
      return Decision.text();
    }
    return local > zoned
        ? decide(Form.LOCAL_DAY_FIRST, Form.LOCAL_MONTH_FIRST)
        : decide(Form.ZONED_DAY_FIRST, Form.ZONED_MONTH_FIRST);
  }

  /** Behind hyphens and dots; all of them may begin with the year, or the day comes first. */
  private Decision shortYears() {
    if (guess.having(Looks.SHORT_DATE, Looks.SHORT_YEAR_FIRST) == 0) {
      return Decision.text(finding(FindingRule.AMBIGUOUS_DATE, Looks.SHORT_DATE));
    }
    Form form = Form.SHORT_DAY_FIRST;
    List<Finding> findings = List.of(finding(FindingRule.SHORT_YEARS, form.look()));
    return Decision.of(form, form.type(), tolerance.misfits(form), findings);
  }

  private Decision decide(Form dayFirst, Form monthFirst) {
    long days = guess.having(dayFirst.look());
    long months = guess.having(monthFirst.look());
    Form most = months > days ? monthFirst : dayFirst;
    if (!tolerance.allows(most)) {
      return Decision.text();
    }
    List<Finding> findings = new ArrayList<>();
    if (days == months && guess.having(Looks.ANY_ORDER) > 0) {
      if (file.dayFirst() == file.monthFirst()) {
        return Decision.text(finding(FindingRule.AMBIGUOUS_DATE, Looks.ANY_ORDER));
      }
      most = file.dayFirst() ? dayFirst : monthFirst;
      findings.add(finding(FindingRule.ORDER_FROM_OTHER_COLUMN, Looks.ANY_ORDER));
    }
    if (guess.shortYear()) {
      findings.add(finding(FindingRule.SHORT_YEARS, most.look()));
    }
    if ((most.look() & Looks.ZONEDS) != 0) {
      findings.add(finding(FindingRule.MOVED_TO_UTC, most.look()));
    }
    return Decision.of(most, most.type(), tolerance.misfits(most), findings);
  }

  private Finding finding(FindingRule rule, long look) {
    ColumnGuess.Cell example = guess.firstWith(look).orElse(new ColumnGuess.Cell(1, ""));
    return ColumnTyping.finding(name, rule, example, Map.of());
  }
}
