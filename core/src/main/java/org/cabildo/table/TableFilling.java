package org.cabildo.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.ImportReport.Finding;
import org.duckdb.DuckDBAppender;

/** The second reading of a file: rows that fit are stored, the others set aside. */
final class TableFilling {
  private static final int EXCERPT = 200;
  private final TableImport survey;
  private final List<ColumnPlan> plans;
  private final int[] doubtful;
  private final Quarantine quarantine;
  private final CellScan scan = new CellScan();
  private long stored;

  TableFilling(TableImport survey, List<ColumnPlan> plans, Quarantine quarantine) {
    this.survey = survey;
    this.plans = plans;
    this.quarantine = quarantine;
    this.doubtful =
        IntStream.range(0, plans.size()).filter(i -> !plans.get(i).takesAll()).toArray();
  }

  /** Reads all of the file; gives the number of rows stored. */
  long fill(StagedTable staged) throws SQLException {
    try (DuckDBAppender rows = staged.appender()) {
      survey.source().forEach(row -> take(row, staged, rows));
    }
    if (stored + quarantine.rows() != survey.records()) {
      throw Problem.of(
          ErrorCode.INTERNAL, new IllegalStateException("the file changed while it was read"));
    }
    return stored;
  }

  private void take(Cells row, StagedTable staged, DuckDBAppender rows) {
    if (!survey.isEven(row)) {
      quarantine.addRagged(row);
      return;
    }
    if (doubtful.length > 0) {
      List<Finding> misfits = misfits(row);
      if (!misfits.isEmpty()) {
        quarantine.add(row, misfits);
        return;
      }
    }
    try {
      staged.append(rows, scan, row, ++stored);
    } catch (SQLException e) {
      throw DuckDb.problem(e, 0);
    }
  }

  private List<Finding> misfits(Cells row) {
    List<Finding> misfits = List.of();
    char[] text = row.text();
    for (int i : doubtful) {
      int from = Blanks.behind(text, row.start(i), row.end(i));
      int to = Blanks.before(text, from, row.end(i));
      if (!plans.get(i).takes(scan, text, from, to)) {
        misfits = misfits.isEmpty() ? new ArrayList<>() : misfits;
        misfits.add(misfit(plans.get(i), new String(text, from, to - from), row.line()));
      }
    }
    return misfits;
  }

  private Finding misfit(ColumnPlan plan, String value, long line) {
    char[] cell = value.toCharArray();
    boolean noSuchDay = scan.look(cell, 0, cell.length) == Looks.NO_SUCH_DAY;
    boolean dates = plan.type() == FieldType.DATE || plan.type() == FieldType.DATETIME;
    FindingRule rule = noSuchDay && dates ? FindingRule.NO_SUCH_DAY : FindingRule.MISFIT;
    Optional<String> repair = Repairs.propose(value, plan.decision().form());
    return new Finding(
        line,
        plan.name(),
        value.length() > EXCERPT ? value.substring(0, EXCERPT) : value,
        rule.key(),
        repair,
        Map.of("type", plan.type().key()));
  }
}
