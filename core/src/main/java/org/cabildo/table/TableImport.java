package org.cabildo.table;

import static org.cabildo.problem.ErrorCode.FILE_EMPTY;
import static org.cabildo.problem.ErrorCode.TABLE_LIMIT;
import static org.cabildo.problem.ErrorCode.TOO_MANY_REJECTED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cabildo.problem.Problem;
import org.cabildo.table.ImportReport.Finding;

/** The first reading of a file: names and types its columns and finds what cannot be read. */
final class TableImport {
  private static final int MOST_FINDINGS = 1_000;
  private static final int EXCERPT = 200;
  private final CsvFile file;
  private final ImportLimits limits;
  private final List<Finding> findings = new ArrayList<>();
  private List<String> titles = List.of();
  private ColumnGuess[] guesses = new ColumnGuess[0];
  private long rows;
  private long rejected;

  private TableImport(CsvFile file, ImportLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Reads all of the file once. */
  static TableImport survey(Path original, ImportLimits limits) {
    CsvFile file = CsvSniffer.sniff(original, limits.maxCellCharacters());
    TableImport survey = new TableImport(file, limits);
    file.forEach(survey::see);
    survey.check();
    return survey;
  }

  CsvFile file() {
    return file;
  }

  long rows() {
    return rows;
  }

  /** Whether a record of the file becomes a row of the table. */
  boolean accepts(CsvRow row) {
    return row.cells() == titles.size();
  }

  /** How each column is stored; also notes what was decided about them. */
  List<ColumnPlan> plan() {
    List<String> names = ColumnNames.of(titles);
    boolean comma = false;
    for (ColumnGuess guess : guesses) {
      comma |= guess.certainlyComma();
    }
    List<ColumnPlan> plans = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String title = titles.get(i);
      ColumnGuess guess = guesses[i];
      if (!name.equals(ColumnNames.plain(title))) {
        note(new Finding(1, name, cut(title), "renamed-header"));
      }
      if (guess.ambiguousNumber(comma)) {
        note(new Finding(1, name, "", "ambiguous-number"));
      }
      if (guess.ambiguousDate()) {
        note(new Finding(1, name, "", "day-before-month"));
      }
      guess
          .exception()
          .ifPresent(cell -> note(new Finding(cell.line(), name, cell.value(), "mixed-types")));
      Form form = guess.form(comma);
      plans.add(ColumnPlan.of(name, title.isEmpty() ? name : title, form, guess.digits(form)));
    }
    return plans;
  }

  /** Notes hints for columns that the file does not have. */
  void compare(List<ColumnHint> hints, List<ColumnPlan> plans) {
    for (ColumnHint hint : hints) {
      if (plans.stream().noneMatch(p -> p.name().equals(hint.name()))) {
        note(new Finding(1, hint.name(), "", "described-but-absent"));
      }
    }
  }

  ImportReport report() {
    findings.sort(Comparator.comparingLong(Finding::line));
    List<Finding> most = findings.subList(0, Math.min(findings.size(), MOST_FINDINGS));
    return new ImportReport("UTF-8", String.valueOf(file.delimiter()), rows, rejected, most);
  }

  private void see(CsvRow row) {
    if (titles.isEmpty()) {
      header(row);
      return;
    }
    for (int i = 0; i < row.cells(); i++) {
      if (row.end(i) - row.start(i) > limits.maxCellCharacters()) {
        throw limit(limits.maxCellCharacters(), "cell-characters", row.line());
      }
    }
    if (!accepts(row)) {
      rejected++;
      if (findings.size() < MOST_FINDINGS) {
        note(new Finding(row.line(), "", row.excerpt(file.delimiter(), EXCERPT), "ragged-row"));
      }
      return;
    }
    if (++rows > limits.maxRows()) {
      throw limit(limits.maxRows(), "rows", row.line());
    }
    char[] text = row.text();
    for (int i = 0; i < guesses.length; i++) {
      int from = row.start(i);
      int to = row.end(i);
      while (from < to && Character.isWhitespace(text[from])) {
        from++;
      }
      while (to > from && Character.isWhitespace(text[to - 1])) {
        to--;
      }
      if (from < to) {
        guesses[i].accept(text, from, to, row.line());
      }
    }
  }

  private void header(CsvRow row) {
    if (row.cells() > limits.maxColumns()) {
      throw limit(limits.maxColumns(), "columns", row.line());
    }
    titles = IntStream.range(0, row.cells()).mapToObj(i -> row.cell(i).strip()).toList();
    guesses = titles.stream().map(t -> new ColumnGuess()).toArray(ColumnGuess[]::new);
  }

  private void check() {
    if (titles.isEmpty()) {
      throw Problem.of(FILE_EMPTY);
    }
    if (rejected * 100 > (rows + rejected) * limits.rejectedPercent()) {
      throw Problem.of(TOO_MANY_REJECTED)
          .with("rejected", rejected)
          .with("rows", rows + rejected)
          .with("limit", limits.rejectedPercent())
          .with("line", findings.isEmpty() ? 1 : findings.get(0).line());
    }
  }

  private void note(Finding finding) {
    findings.add(finding);
  }

  private static Problem limit(long limit, String what, long line) {
    return Problem.of(TABLE_LIMIT).with("limit", limit).with("what", what).with("line", line);
  }

  private static String cut(String text) {
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) : text;
  }
}
