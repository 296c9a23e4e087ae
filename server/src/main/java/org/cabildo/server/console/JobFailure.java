package org.cabildo.server.console;

import java.util.List;
import java.util.Objects;
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

  JobView.FailureView view() {
    return new JobView.FailureView(text(), Stream.concat(findings(), personal()).toList());
  }

  /** The tables of the file, when it has to be said which is meant. */
  List<String> tables() {
    return tables(problem);
  }

  static List<String> tables(Problem problem) {
    String names = Objects.toString(problem.parameters().get("tables"), "");
    return names.isEmpty() ? List.of() : List.of(names.split(", "));
  }

  boolean isAboutPersonalData() {
    return problem.code() == ErrorCode.PERSONAL_DATA;
  }

  /** Whether it goes on as soon as that is said: the file itself is good. */
  boolean waitsForDecision() {
    return !tables().isEmpty() || isAboutPersonalData();
  }

  private String text() {
    return tables().isEmpty() ? problem.detail(desk.language()) : desk.t().of("jobs.several");
  }

  private Stream<String> findings() {
    return details("findings", ImportReport.Finding.class).limit(SHOWN).map(this::said);
  }

  private Stream<String> personal() {
    return details("personalData", PersonalData.class)
        .map(data -> ImportReport.message(data, desk.language()));
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
    return finding.column().isEmpty()
        ? t.of("jobs.line", line, message)
        : t.of("jobs.cell", line, finding.column(), message);
  }
}
