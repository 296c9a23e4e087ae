package org.cabildo.server.console;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.catalog.Audience;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.FileCheck;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;
import org.cabildo.table.ImportReport;
import org.cabildo.table.SchemaChange;

/** Puts what a tried file would do into the words of its page. */
final class TrialDesk {
  private final Desk desk;
  private final Dataset dataset;
  private final FileCheck check;
  private final Texts t;
  private final Formats f;

  TrialDesk(Desk desk, Dataset dataset, FileCheck check) {
    this.desk = desk;
    this.dataset = dataset;
    this.check = check;
    this.t = desk.t();
    this.f = desk.formats();
  }

  /**
   * The page.
   *
   * @param report what was understood of the file
   */
  TrialView view(DatasetDeskView.ReportView report) {
    String heading = t.of("trial.heading", check.version().originalName());
    List<String> reasons = reasons();
    return new TrialView(
        desk.frame(heading, "datasets"),
        heading,
        verdict(reasons),
        reasons.isEmpty(),
        reasons,
        check.changes().stream().map(this::change).toList(),
        audience(),
        check.version().report().personalData().stream()
            .map(data -> ImportReport.message(data, desk.language()))
            .toList(),
        report,
        desk.item(
            desk.in(dataset.description().title()), desk.href("/datasets/" + dataset.slug())));
  }

  private String verdict(List<String> reasons) {
    if (!reasons.isEmpty()) {
      return t.of("trial.refused");
    }
    return t.of(check.isShown() ? "trial.shown" : "trial.good");
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (check.tooManyRejected()) {
      reasons.add(t.of("trial.rejected"));
    }
    if (!check.isAllowed()) {
      reasons.add(t.of("trial.schema"));
    }
    if (!check.undecided().isEmpty()) {
      reasons.add(t.of("trial.personal"));
    }
    return reasons;
  }

  private TrialView.Change change(SchemaChange change) {
    long queries = check.audience().queriesOf(change);
    return new TrialView.Change(
        change.message(desk.language()),
        t.count("trial.queries", queries, f.number(queries)),
        change.isBreaking());
  }

  private String audience() {
    Audience audience = check.audience();
    return t.of(
        "trial.audience",
        f.number(Audience.DAYS),
        t.count("trial.views", audience.views(), f.number(audience.views())),
        t.count("trial.downloads", audience.downloads(), f.number(audience.downloads())),
        t.count("trial.queries", audience.queries(), f.number(audience.queries())));
  }
}
