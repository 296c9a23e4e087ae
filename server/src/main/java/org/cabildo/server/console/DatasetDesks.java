package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.identity.People;
import org.cabildo.imports.ImportJobs;
import org.cabildo.imports.ImportState;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.refresh.Refreshes;
import org.cabildo.server.http.Statuses;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;

/** Draws the page of a dataset, for whatever was just done with it. */
@ApplicationScoped
public class DatasetDesks {
  /** So long it is worth telling that nothing came of an import. */
  private static final Duration LATELY = Duration.ofDays(1);

  private final Desks desks;
  private final Datasets datasets;
  private final ImportJobs imports;
  private final Refreshes refreshes;
  private final People people;
  private final UploadLimits limits;

  @Inject
  DatasetDesks(
      Desks desks,
      Datasets datasets,
      ImportJobs imports,
      Refreshes refreshes,
      People people,
      UploadLimits limits) {
    this.desks = desks;
    this.datasets = datasets;
    this.imports = imports;
    this.refreshes = refreshes;
    this.people = people;
    this.limits = limits;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetDesks() {
    this(null, null, null, null, null, null);
  }

  /**
   * The page.
   *
   * @param notice what was just done
   * @param refusal why the last file was refused
   */
  Response page(
      int status, String slug, Optional<String> notice, Optional<DatasetDeskView.Refusal> refusal) {
    return page(status, slug, notice, refusal, Optional.empty());
  }

  /** The page, with what is wrong with where the dataset should update itself from. */
  Response mistaken(String slug, SourceDesk.Mistake mistake) {
    return page(Desk.MISTAKES, slug, Optional.empty(), Optional.empty(), Optional.of(mistake));
  }

  private Response page(
      int status,
      String slug,
      Optional<String> notice,
      Optional<DatasetDeskView.Refusal> refusal,
      Optional<SourceDesk.Mistake> mistake) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    Dataset dataset = datasets.find(slug);
    boolean own = desk.mayPublishFor(dataset.office().slug());
    return desk.page(
        status,
        "dataset",
        new DatasetDesk(desk, dataset)
            .view(
                datasets.versions(slug),
                own ? datasets.personalDataDecisions(slug) : List.of(),
                own
                    ? Optional.of(new SourceDesk(desk, slug, refreshes.find(slug)).view(mistake))
                    : Optional.empty(),
                dataset.current().map(version -> report(desk, version, slug)),
                unfinished(desk, dataset),
                notice,
                limits,
                refusal));
  }

  /** The latest import, while it is on its way or when nothing came of it lately. */
  private Optional<JobView> unfinished(Desk desk, Dataset dataset) {
    Instant since = Instant.now().minus(LATELY);
    return imports
        .last(dataset.slug())
        .filter(job -> job.state() != ImportState.SUCCEEDED)
        .filter(job -> job.endedAt().filter(at -> at.isBefore(since)).isEmpty())
        .filter(job -> job.endedAt().filter(at -> isBeforeData(at, dataset)).isEmpty())
        .map(
            job ->
                new JobDesk(desk, people.names())
                    .view(job, desk.in(dataset.description().title()), dataset.office().slug()));
  }

  private static boolean isBeforeData(Instant moment, Dataset dataset) {
    return dataset.current().filter(version -> version.publishedAt().isAfter(moment)).isPresent();
  }

  /**
   * The page, with why the file that was sent for it was not taken.
   *
   * @throws Problem when that is not for this page to tell: a defect, or a form that is not ours
   */
  Response refused(Problem problem, String slug, Desk desk) {
    int status = Statuses.of(problem.code());
    if (problem.code().kind() == ErrorCode.Kind.INTERNAL || status == 403) {
      throw problem;
    }
    DatasetDeskView.Refusal refusal =
        new DatasetDeskView.Refusal(said(problem, desk), JobFailure.tables(problem));
    return page(status, slug, Optional.empty(), Optional.of(refusal));
  }

  /**
   * In the words of the page: personal data are decided about on it, while the dataset is not
   * published, and of several tables one is chosen.
   */
  static String said(Problem problem, Desk desk) {
    if (!JobFailure.tables(problem).isEmpty()) {
      return desk.t().of("upload.several");
    }
    return problem.code() == ErrorCode.PERSONAL_DATA
        ? desk.t().of("upload.personal", Objects.toString(problem.parameters().get("columns"), ""))
        : problem.detail(desk.language());
  }

  private DatasetDeskView.ReportView report(Desk desk, DatasetVersion version, String slug) {
    TableQuery first =
        new TableQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(ReportTable.ROWS),
            Optional.empty());
    try (RowStream rows = datasets.rows(version, first)) {
      return new ReportTable(desk, version).view(rows, slug);
    }
  }
}
