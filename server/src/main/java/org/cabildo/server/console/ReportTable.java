package org.cabildo.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.cabildo.table.ImportReport;
import org.cabildo.table.RowStream;

/** What was understood of a file, in words, with its first rows. */
final class ReportTable {
  /** First rows that are shown. */
  static final int ROWS = 20;

  /** Findings that are shown; the report keeps up to a thousand. */
  private static final int FINDINGS = 50;

  /** Formats that may be written with one character set or another. */
  private static final Set<String> TEXTS = Set.of("csv", "html", "json", "ndjson", "geojson");

  private final Texts t;
  private final Formats f;
  private final Locale language;
  private final DatasetVersion version;
  private final Desk desk;

  ReportTable(Desk desk, DatasetVersion version) {
    this.desk = desk;
    this.t = desk.t();
    this.f = desk.formats();
    this.language = desk.language();
    this.version = version;
  }

  DatasetDeskView.ReportView view(RowStream rows, String slug) {
    ImportReport report = version.report();
    int hidden = Math.max(0, report.findings().size() - FINDINGS);
    return new DatasetDeskView.ReportView(
        List.of(
                fact("report.file", version.originalName()),
                fact("report.size", f.bytes(version.original().bytes())),
                fact("report.rows", f.number(report.rows())),
                fact("report.columns", f.number(fields().size())),
                fact("report.rejected", f.number(report.rejected())),
                fact("report.format", report.format().toUpperCase(Locale.ROOT)),
                fact("report.table", table(report.table())),
                fact("report.charset", TEXTS.contains(report.format()) ? report.charset() : ""),
                fact("report.delimiter", delimiter(report.delimiter())))
            .stream()
            .filter(fact -> !fact.value().isEmpty())
            .toList(),
        report.findings().stream().limit(FINDINGS).map(this::finding).toList(),
        hidden > 0 ? Optional.of(t.of("report.more", f.number(hidden))) : Optional.empty(),
        fields().stream()
            .map(field -> new DatasetDeskView.Heading(field.title(), isNumeric(field)))
            .toList(),
        cells(rows),
        rows.total() <= ROWS
            ? t.of("report.all")
            : t.of("report.first", f.number(ROWS), f.number(rows.total())),
        version.quarantine().isPresent() && !version.isHeld()
            ? Optional.of(aside(slug))
            : Optional.empty());
  }

  private DatasetDeskView.AsideView aside(String slug) {
    long rows = version.report().rejected();
    return new DatasetDeskView.AsideView(
        desk.href("/datasets/" + slug + "/versions/" + version.number() + "/quarantine"),
        desk.formToken(),
        t.count("aside.text", rows, f.number(rows)),
        Optional.empty());
  }

  private List<List<DatasetDeskView.Cell>> cells(RowStream rows) {
    List<List<DatasetDeskView.Cell>> cells = new ArrayList<>();
    while (rows.next()) {
      List<DatasetDeskView.Cell> row = new ArrayList<>();
      for (int i = 0; i < fields().size(); i++) {
        Field field = fields().get(i);
        row.add(new DatasetDeskView.Cell(f.cell(rows.value(i), field, t), isNumeric(field)));
      }
      cells.add(row);
    }
    return cells;
  }

  private DatasetDeskView.Finding finding(ImportReport.Finding finding) {
    return new DatasetDeskView.Finding(
        place(finding),
        finding.column().isEmpty() ? t.of("report.whole-line") : finding.column(),
        finding.value(),
        finding.message(language),
        finding.repair());
  }

  private String place(ImportReport.Finding finding) {
    String line = f.number(finding.line());
    return finding.table().map(table -> t.of("report.place", table, line)).orElse(line);
  }

  private String table(String table) {
    return table.equals(ImportReport.ALL_TABLES) ? t.of("report.table.all") : table;
  }

  private String delimiter(String delimiter) {
    return switch (delimiter) {
      case "," -> t.of("delimiter.comma");
      case ";" -> t.of("delimiter.semicolon");
      case "\t" -> t.of("delimiter.tab");
      default -> delimiter;
    };
  }

  private DatasetDeskView.Fact fact(String key, String value) {
    return new DatasetDeskView.Fact(t.of(key), value);
  }

  private List<Field> fields() {
    return version.table().schema().fields();
  }

  private static boolean isNumeric(Field field) {
    return field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
  }
}
