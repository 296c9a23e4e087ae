package org.cabildo.server.console;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.portal.Texts;
import org.cabildo.table.ImportReport;

/** Why an import came to nothing: in words, where in the file, and what has to be decided. */
record JobFailure(Problem problem, Desk desk) {
  /** Places in the file that are named. */
  private static final int SHOWN = 10;

  /**
   * In words.
   *
   * @param rows where the rows would be that cannot be read, for those who may take them
   */
  JobView.FailureView view(Optional<String> rows) {
    return new JobView.FailureView(
        text(),
        Stream.concat(findings(), personal().stream()).toList(),
        rows.filter(href -> isAboutRows() && problem.parameter("sha256").isPresent())
            .map(href -> desk.item(desk.t().of("aside.take"), href)));
  }

  /** The tables of the file, when it has to be said which is meant. */
  List<FieldView.Choice> tables() {
    List<String> together = names("together");
    Stream<FieldView.Choice> all = together.isEmpty() ? Stream.empty() : Stream.of(all(together));
    return Stream.concat(
            all, names("tables").stream().map(name -> new FieldView.Choice(name, name, false)))
        .toList();
  }

  /** All tables with the same columns as one, which is wanted most. */
  private FieldView.Choice all(List<String> together) {
    return new FieldView.Choice(
        ImportReport.ALL_TABLES,
        desk.t()
            .of(
                "upload.table.all",
                desk.formats().number(together.size()),
                together.get(0),
                together.get(together.size() - 1)),
        true);
  }

  private List<String> names(String parameter) {
    String names = Objects.toString(problem.parameters().get(parameter), "");
    return names.isEmpty() ? List.of() : List.of(names.split(", "));
  }

  /** What somebody has to answer for, so that it goes on. */
  Optional<JobView.DecisionView> decision() {
    Texts t = desk.t();
    if (problem.code() == ErrorCode.PERSONAL_DATA) {
      return Optional.of(
          new JobView.DecisionView(
              "personalData",
              t.of("personal.reason"),
              t.of("personal.reason.hint"),
              t.of("personal.accept")));
    }
    return isAcceptable() || lacksReason()
        ? Optional.of(
            new JobView.DecisionView(
                "rejectedRows",
                t.of("rejected.reason"),
                t.of("rejected.reason.hint"),
                t.of("rejected.accept")))
        : Optional.empty();
  }

  /** Whether it goes on as soon as that is said: the file itself is good. */
  boolean waitsForDecision() {
    return !tables().isEmpty() || decision().isPresent();
  }

  private boolean isAboutRows() {
    return problem.code() == ErrorCode.TOO_MANY_REJECTED;
  }

  /** Whether the file is a table without the rows that cannot be read. */
  private boolean isAcceptable() {
    return isAboutRows()
        && problem.parameter("reason").filter("more-than-limit"::equals).isPresent();
  }

  /** Whether somebody answers for it and does not say why. */
  private boolean lacksReason() {
    return problem.code() == ErrorCode.INVALID
        && problem.parameter("field").filter("reason"::equals).isPresent();
  }

  String text() {
    if (lacksReason()) {
      return desk.t().of("rejected.no-reason");
    }
    if (isAcceptable()) {
      return desk.t().of("jobs.rejected", figure("rejected"), figure("rows"), figure("limit"));
    }
    if (tables().isEmpty()) {
      return problem.detail(desk.language());
    }
    return desk.t().of(names("together").isEmpty() ? "jobs.several" : "jobs.several.together");
  }

  private String figure(String parameter) {
    return problem
        .parameter(parameter)
        .map(count -> desk.formats().number(((Number) count).longValue()))
        .orElse("");
  }

  private Stream<String> findings() {
    return details("findings", ImportReport.Finding.class).limit(SHOWN).map(this::said);
  }

  /** Which personal data somebody has to decide about, and where they are. */
  List<String> personal() {
    return details("personalData", PersonalData.class)
        .map(data -> ImportReport.message(data, desk.language()))
        .toList();
  }

  private <T> Stream<T> details(String parameter, Class<T> type) {
    return problem.parameter(parameter).stream()
        .filter(List.class::isInstance)
        .flatMap(list -> ((List<?>) list).stream())
        .filter(type::isInstance)
        .map(type::cast);
  }

  private String said(ImportReport.Finding finding) {
    Texts t = desk.t();
    String line = desk.formats().number(finding.line());
    String message = finding.message(desk.language());
    String said =
        finding.column().isEmpty()
            ? t.of("jobs.line", line, message)
            : t.of("jobs.cell", line, finding.column(), message);
    return finding.table().map(table -> t.of("jobs.table", table, said)).orElse(said);
  }
}
