package org.cabildo.table;

import static org.cabildo.problem.ErrorCode.TABLE_LIMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.Problem;
import org.cabildo.table.ImportReport.Finding;

/** The first reading of a file: names and types its columns. */
final class TableImport {
  private static final int EXCERPT = 200;
  private final RowSource source;
  private final ImportLimits limits;
  private final CellScan scan = new CellScan();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> names;
  private final List<ColumnGuess> guesses;
  private long rows;
  private long ragged;

  private TableImport(RowSource source, ImportLimits limits) {
    this.source = source;
    this.limits = limits;
    this.names = ColumnNames.of(source.header());
    this.guesses = names.stream().map(ColumnGuess::new).toList();
    for (int i = 0; i < guesses.size(); i++) {
      if (source.decimal(i)) {
        guesses.get(i).thousands().exclude();
      }
      if (source.header().get(i).indexOf('%') >= 0) {
        guesses.get(i).thousands().share();
      }
    }
  }

  /** Reads all of the file once. */
  static TableImport survey(RowSource source, ImportLimits limits) {
    TableImport survey = new TableImport(source, limits);
    source.forEach(survey::see);
    return survey;
  }

  RowSource source() {
    return source;
  }

  /** Records behind the header. */
  long records() {
    return rows + ragged;
  }

  /** Whether a record of the file has as many cells as the header. */
  boolean isEven(Cells row) {
    return row.cells() == names.size();
  }

  /** How each column is stored; also notes what was decided about them. */
  List<ColumnPlan> plan(List<ColumnHint> hints) {
    List<Decision> decisions = new TableTyping(names, guesses, hints, limits).decide(rows, ragged);
    List<ColumnPlan> plans = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String title = source.header().get(i);
      if (!name.equals(ColumnNames.plain(title))) {
        findings.add(
            new Finding(
                1, name, cut(title), FindingRule.RENAMED_HEADER.key(), Optional.empty(), Map.of()));
      }
      boolean declared =
          hints.stream().anyMatch(h -> h.name().equals(name) && h.type().isPresent());
      Decision decision = declared ? decisions.get(i) : marked(i, shown(i, decisions.get(i)));
      findings.addAll(decision.findings());
      Digits digits = guesses.get(i).digits(decision.form().decimal());
      plans.add(ColumnPlan.of(name, title.isEmpty() ? name : title, decision, digits));
    }
    for (ColumnHint hint : hints) {
      if (!names.contains(hint.name())) {
        findings.add(new Finding(1, hint.name(), "", FindingRule.DESCRIBED_BUT_ABSENT.key()));
      }
    }
    return plans;
  }

  /** Gives numbers the currency that the format of their cells shows beside them. */
  private Decision shown(int column, Decision decision) {
    boolean number = decision.type() == FieldType.INTEGER || decision.type() == FieldType.NUMBER;
    Optional<String> unit = Units.named(source.sign(column));
    if (!number || unit.isEmpty() || decision.unit().isPresent()) {
      return decision;
    }
    ColumnGuess.Cell example =
        guesses.get(column).firstWith(decision.looks()).orElse(new ColumnGuess.Cell(1, ""));
    findings.add(
        ColumnTyping.finding(
            names.get(column), FindingRule.UNIT, example, Map.of("unit", unit.get())));
    return decision.withUnit(unit);
  }

  /** Keeps whole numbers as codes where their cells are marked as text, and not all others are. */
  private Decision marked(int column, Decision decision) {
    boolean told = IntStream.range(0, names.size()).anyMatch(i -> !source.text(i));
    if (decision.type() != FieldType.INTEGER || !source.text(column) || !told) {
      return decision;
    }
    ColumnGuess.Cell example =
        guesses.get(column).firstWith(decision.looks()).orElse(new ColumnGuess.Cell(1, ""));
    return Decision.text(
        ColumnTyping.finding(names.get(column), FindingRule.MARKED_AS_TEXT, example, Map.of()));
  }

  /** What was found of personal data. */
  List<PersonalData> personalData() {
    return guesses.stream().flatMap(g -> g.screen().findings().stream()).toList();
  }

  /** What was found about the columns. */
  List<Finding> findings() {
    return findings;
  }

  private void see(Cells row) {
    if (!isEven(row)) {
      ragged++;
      return;
    }
    if (++rows > limits.maxRows()) {
      throw source
          .places()
          .at(
              row.line(),
              Problem.of(TABLE_LIMIT).with("limit", limits.maxRows()).with("what", "rows"));
    }
    char[] text = row.text();
    for (int i = 0; i < guesses.size(); i++) {
      int from = Blanks.behind(text, row.start(i), row.end(i));
      int to = Blanks.before(text, from, row.end(i));
      if (from < to) {
        guesses.get(i).accept(scan, text, from, to, row.line());
      }
    }
  }

  private static String cut(String text) {
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) : text;
  }
}
