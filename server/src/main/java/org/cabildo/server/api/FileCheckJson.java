package org.cabildo.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Audience;
import org.cabildo.catalog.FileCheck;
import org.cabildo.problem.ErrorCode;
import org.cabildo.table.Field;
import org.cabildo.table.ImportReport;
import org.cabildo.table.SchemaChange;

/**
 * What a file would do to a dataset, as represented.
 *
 * @param refusals codes of the problems that its publication would meet, in order; none if it would
 *     be published
 * @param shown whether the current version shows it already
 */
record FileCheckJson(
    List<String> refusals,
    boolean shown,
    long rows,
    long rejected,
    List<ColumnJson> columns,
    List<ReportResource.FindingJson> findings,
    String schemaPolicy,
    List<ChangeJson> schemaChanges,
    List<ReportResource.FoundJson> personalData,
    AudienceJson audience) {

  static FileCheckJson of(FileCheck check, Locale language) {
    ImportReport report = check.version().report();
    return new FileCheckJson(
        refusals(check),
        check.isShown(),
        report.rows(),
        report.rejected(),
        check.version().table().schema().fields().stream().map(ColumnJson::of).toList(),
        report.findings().stream().map(f -> ReportResource.FindingJson.of(f, language)).toList(),
        check.policy().key(),
        check.changes().stream().map(c -> ChangeJson.of(c, check.audience(), language)).toList(),
        report.personalData().stream().map(d -> ReportResource.FoundJson.of(d, language)).toList(),
        AudienceJson.of(check.audience()));
  }

  private static List<String> refusals(FileCheck check) {
    List<String> codes = new ArrayList<>();
    if (check.tooManyRejected()) {
      codes.add(ErrorCode.TOO_MANY_REJECTED.key());
    }
    if (!check.isAllowed()) {
      codes.add(ErrorCode.SCHEMA_CHANGED.key());
    }
    if (!check.undecided().isEmpty()) {
      codes.add(ErrorCode.PERSONAL_DATA.key());
    }
    return codes;
  }

  /** A column as it was understood. */
  record ColumnJson(String name, String type, Optional<String> unit) {
    static ColumnJson of(Field field) {
      return new ColumnJson(field.name(), field.type().key(), field.unit());
    }
  }

  /**
   * A difference to the current version.
   *
   * @param breaking whether programs that read the table before may fail
   * @param queries how many of the audience's named the column before
   */
  record ChangeJson(
      String kind,
      String column,
      Optional<String> from,
      Optional<String> to,
      boolean breaking,
      long queries,
      String message) {
    static ChangeJson of(SchemaChange change, Audience audience, Locale language) {
      return new ChangeJson(
          change.kind().key(),
          change.column(),
          change.from(),
          change.to(),
          change.isBreaking(),
          audience.queriesOf(change),
          change.message(language));
    }
  }

  /** Who used the dataset in the last days. */
  record AudienceJson(
      int days, long views, long downloads, long queries, Map<String, Long> columns) {
    static AudienceJson of(Audience audience) {
      return new AudienceJson(
          Audience.DAYS,
          audience.views(),
          audience.downloads(),
          audience.queries(),
          audience.columns());
    }
  }
}
