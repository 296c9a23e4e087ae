package org.cabildo.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.problem.Problem;

/** Makes tables of what was read: finds header and data where the format does not tell them. */
final class TableFinder {
  private final SourceLimits limits;
  private final ReadingWatch watch;

  TableFinder(SourceLimits limits, ReadingWatch watch) {
    this.limits = limits;
    this.watch = watch;
  }

  SourceTable text(Path file, TextEncoding encoding) throws IOException {
    Dialect dialect = DelimiterFinder.find(encoding.head(file, DelimiterFinder.sample()));
    DelimitedText rows = new DelimitedText(file, encoding, dialect, limits, watch);
    LayoutSurvey survey = new LayoutSurvey(rows, limits);
    Layout layout =
        survey.survey(encoding.lost() ? LayoutSurvey.Lost.POSSIBLE : LayoutSurvey.Lost.NO);
    survey.notes().addAll(rows.notes());
    Reading reading = new Reading(SourceFormat.CSV, encoding.label(), dialect.text());
    return refuseAlone(new SourceTable("", reading, rows, layout, survey.notes().sorted()));
  }

  /** Tables of all sheets of a workbook, last those of sheets that are not shown. */
  List<SourceTable> sheets(Workbook sheets, SourceFormat format) {
    return sheets(sheets, Reading.of(format));
  }

  List<SourceTable> sheets(Workbook sheets, Reading reading) {
    if (sheets.shown().isEmpty()) {
      throw Refusal.empty();
    }
    List<SourceTable> tables = new ArrayList<>();
    sheets.shown().forEach(s -> tables.add(sheet(s, reading)));
    if (tables.size() == 1) {
      refuseAlone(tables.get(0));
    }
    sheets.hidden().forEach(s -> tables.add(sheet(s, reading).hidden()));
    return tables;
  }

  SourceTable sheet(Sheet sheet, Reading reading) {
    Notes notes = new Notes();
    notes.addAll(sheet.notes());
    Layout layout;
    if (sheet.columns().isEmpty()) {
      LayoutSurvey survey = new LayoutSurvey(sheet.rows(), limits);
      layout = survey.survey(LayoutSurvey.Lost.POSSIBLE);
      notes.addAll(survey.notes().sorted());
    } else {
      layout = records(sheet, notes);
    }
    return new SourceTable(sheet.name(), reading, sheet.rows(), layout, notes.sorted());
  }

  private static Layout records(Sheet sheet, Notes notes) {
    int[] cells = sheet.columns().stream().mapToInt(Sheet.Column::cell).toArray();
    Optional<HeadRow> labels = RecordLabels.find(sheet);
    if (labels.isPresent()) {
      List<String> names = RecordLabels.names(labels.get(), sheet.columns());
      notes.add(labels.get().line(), String.join(" | ", names), SourceRule.MULTI_ROW_HEADER);
      return Layout.records(names, cells, labels.get().ordinal() + 1);
    }
    return Layout.records(
        sheet.columns().stream().map(c -> Spaces.strip(c.name())).toList(), cells, 0);
  }

  /** The only table of a file says at once what is wrong with it. */
  private static SourceTable refuseAlone(SourceTable table) {
    if (table.flaw().isPresent()) {
      Problem flaw = table.flaw().get();
      throw flaw;
    }
    return table;
  }
}
