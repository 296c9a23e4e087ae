package org.cabildo.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.PersonalDataDecision;
import org.cabildo.catalog.ReviewRule;
import org.cabildo.privacy.PersonalData;
import org.cabildo.server.portal.ColumnView;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;
import org.cabildo.table.ImportReport;

/** Puts a dataset into the words of its page in the console. */
final class DatasetDesk {
  private final Desk desk;
  private final Dataset dataset;
  private final ReviewRule rule;
  private final boolean unexplained;
  private final Texts t;
  private final Formats f;

  /**
   * Of one dataset.
   *
   * @param rule whether somebody else has to agree before it is published
   * @param unexplained whether somebody answers for personal data and does not say why
   */
  DatasetDesk(Desk desk, Dataset dataset, ReviewRule rule, boolean unexplained) {
    this.unexplained = unexplained;
    this.desk = desk;
    this.rule = rule;
    this.dataset = dataset;
    this.t = desk.t();
    this.f = desk.formats();
  }

  /**
   * The page.
   *
   * @param decisions what was decided about personal data
   * @param unfinished the import that is on its way or came to nothing
   * @param limits of files and their parts
   * @param source where it updates itself from, for those who may say
   * @param review what was asked to be published, and what is decided about it
   * @param refusal why the last file was refused
   */
  DatasetDeskView view(
      List<DatasetVersion> versions,
      List<PersonalDataDecision> decisions,
      Optional<SourceView> source,
      Optional<ReviewView> review,
      Optional<DatasetDeskView.ReportView> report,
      Optional<JobView> unfinished,
      Optional<String> notice,
      UploadLimits limits,
      Optional<DatasetDeskView.Refusal> refusal) {
    String title = desk.in(dataset.description().title());
    Optional<String> done = notice.filter(n -> t.has("after." + n));
    List<PersonalData> undecided = own() ? undecided(dataset, decisions) : List.of();
    return new DatasetDeskView(
        desk.frame(title, "datasets"),
        title,
        dataset.slug(),
        StateView.of(dataset.state(), desk),
        desk.in(dataset.office().name()),
        done.filter(n -> !CorrectedRows.isFailure(n)).map(n -> said(n, versions)),
        done.filter(CorrectedRows::isFailure).map(n -> said(n, versions)),
        steps(),
        own() ? moves(undecided) : List.of(),
        own()
            ? Optional.of(desk.href("/describe") + "?dataset=" + dataset.slug())
            : Optional.empty(),
        dataset.isPublic()
            ? Optional.of(
                desk.item(t.of("dataset.portal"), desk.portal() + "datasets/" + dataset.slug()))
            : Optional.empty(),
        own() ? Optional.of(upload(limits, refusal)) : Optional.empty(),
        unfinished,
        desk.item(t.of("jobs.of-dataset"), JobDesk.list(desk, dataset.slug())),
        source,
        undecided.isEmpty() ? Optional.empty() : Optional.of(personal(undecided)),
        review,
        report,
        columns(),
        own() ? explain() : Optional.empty(),
        versions.stream().map(this::line).toList(),
        QualityBox.of(dataset.quality(), dataset.current(), desk));
  }

  private String said(String done, List<DatasetVersion> versions) {
    return CorrectedRows.last(versions).in("after." + done, t, f);
  }

  private boolean own() {
    return desk.mayPublishFor(dataset.office().slug());
  }

  private List<DatasetDeskView.Step> steps() {
    boolean hasData = dataset.current().isPresent();
    boolean published = dataset.state() == DatasetState.PUBLISHED;
    return List.of(
        step("describe", "done"),
        step("upload", hasData ? "done" : "now"),
        step("publish", !hasData ? "later" : published ? "done" : "now"));
  }

  private DatasetDeskView.Step step(String name, String state) {
    return new DatasetDeskView.Step(t.of("step." + name), state, t.of("step." + state));
  }

  /** Personal data in a file that is not published, of which nobody said that they may be. */
  static List<PersonalData> undecided(Dataset dataset, List<PersonalDataDecision> decisions) {
    if (dataset.state() == DatasetState.PUBLISHED) {
      return List.of();
    }
    return dataset.current().map(v -> v.report().personalData()).orElse(List.of()).stream()
        .filter(data -> data.certainty() == PersonalData.Certainty.HIGH)
        .filter(data -> decisions.stream().noneMatch(d -> d.isAbout(data)))
        .toList();
  }

  private DatasetDeskView.PersonalView personal(List<PersonalData> undecided) {
    return new DatasetDeskView.PersonalView(
        here(rule == ReviewRule.NONE ? "/state" : "/publication"),
        desk.formToken(),
        t.of(rule == ReviewRule.NONE ? "personal.submit" : "personal.ask"),
        undecided.stream().map(data -> ImportReport.message(data, desk.language())).toList(),
        unexplained ? Optional.of(t.of("personal.no-reason")) : Optional.empty());
  }

  private List<ActionForm> moves(List<PersonalData> undecided) {
    List<ActionForm> moves = new ArrayList<>();
    if (rule == ReviewRule.NONE
        && dataset.state() != DatasetState.PUBLISHED
        && dataset.current().isPresent()
        && undecided.isEmpty()) {
      moves.add(move(DatasetState.PUBLISHED, "move.publish"));
    }
    if (dataset.state() == DatasetState.WITHDRAWN) {
      moves.add(move(DatasetState.DRAFT, "move.draft"));
    }
    return moves;
  }

  private ActionForm move(DatasetState state, String label) {
    return ActionForm.of(desk, here("/state"), t.of(label)).with("state", state.key());
  }

  private DatasetDeskView.UploadView upload(
      UploadLimits limits, Optional<DatasetDeskView.Refusal> refusal) {
    return new DatasetDeskView.UploadView(
        t.of(dataset.current().isPresent() ? "upload.next" : "upload.first"),
        here("/data"),
        here("/checks"),
        desk.formToken(),
        t.of("upload.limit", f.bytes(limits.maxBytes())),
        new DatasetDeskView.PiecesView(
            here("/uploads"), limits.partBytes(), f.locale().toLanguageTag()),
        refusal);
  }

  private List<ColumnView> columns() {
    return dataset
        .current()
        .map(
            v ->
                v.table().schema().fields().stream()
                    .map(field -> ColumnView.of(field, v.table().rows(), t, f))
                    .toList())
        .orElse(List.of());
  }

  private Optional<DatasetDeskView.ExplainView> explain() {
    return dataset
        .current()
        .map(
            v ->
                new DatasetDeskView.ExplainView(
                    here("/columns"),
                    desk.formToken(),
                    DatasetDeskPage.LONGEST,
                    v.table().schema().fields().stream()
                        .map(
                            field ->
                                new DatasetDeskView.ExplainLine(
                                    field.name(),
                                    field.title(),
                                    t.of("type." + field.type().key()),
                                    field.unit().orElse(""),
                                    field.description().orElse(""),
                                    DeclaredTypes.options(field.name(), dataset, t)))
                        .toList()));
  }

  private DatasetDeskView.VersionLine line(DatasetVersion version) {
    return new DatasetDeskView.VersionLine(
        String.valueOf(version.number()),
        f.dateTime(version.publishedAt()),
        t.count("rows", version.table().rows(), f.number(version.table().rows())),
        version.originalName() + " · " + f.bytes(version.original().bytes()),
        version.publishedBy(),
        dataset.current().filter(c -> c.number() == version.number()).isPresent());
  }

  private String here(String what) {
    return desk.href("/datasets/" + dataset.slug() + what);
  }
}
