package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PersonalDataDecision;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.refresh.Refreshes;
import org.cabildo.server.http.Statuses;

/** Draws the page of a dataset, for whatever was just done with it. */
@ApplicationScoped
public class DatasetDesks {
  private final Desks desks;
  private final Datasets datasets;
  private final LastImport imports;
  private final Refreshes refreshes;
  private final ReviewDesks reviews;
  private final UploadLimits limits;

  @Inject
  DatasetDesks(
      Desks desks,
      Datasets datasets,
      LastImport imports,
      Refreshes refreshes,
      ReviewDesks reviews,
      UploadLimits limits) {
    this.desks = desks;
    this.datasets = datasets;
    this.imports = imports;
    this.refreshes = refreshes;
    this.reviews = reviews;
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
    return page(status, slug, notice, refusal, Mistakes.NONE);
  }

  /** The page, with what is wrong with where the dataset should update itself from. */
  Response mistaken(String slug, SourceDesk.Mistake mistake) {
    return mistaken(
        slug, new Mistakes(Optional.of(mistake), Optional.empty(), Optional.empty(), false));
  }

  /** The page, with what is wrong with what was asked or decided about its publication. */
  Response mistaken(String slug, ReviewDesk.Mistake mistake) {
    return mistaken(
        slug, new Mistakes(Optional.empty(), Optional.of(mistake), Optional.empty(), false));
  }

  /** The page, where somebody answers for personal data and does not say why. */
  Response unexplained(String slug) {
    return mistaken(slug, new Mistakes(Optional.empty(), Optional.empty(), Optional.empty(), true));
  }

  private Response mistaken(String slug, Mistakes mistakes) {
    return page(Desk.MISTAKES, slug, Optional.empty(), Optional.empty(), mistakes);
  }

  /** What is wrong with a form that was sent from the page. */
  private record Mistakes(
      Optional<SourceDesk.Mistake> source,
      Optional<ReviewDesk.Mistake> review,
      Optional<DatasetDeskView.Refusal> corrected,
      boolean unexplained) {
    static final Mistakes NONE =
        new Mistakes(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  private Response page(
      int status,
      String slug,
      Optional<String> notice,
      Optional<DatasetDeskView.Refusal> refusal,
      Mistakes mistakes) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    Dataset dataset = datasets.find(slug);
    boolean own = desk.mayPublishFor(dataset.office().slug());
    List<PersonalDataDecision> decisions = own ? datasets.personalDataDecisions(slug) : List.of();
    return desk.page(
        status,
        "dataset",
        new DatasetDesk(desk, dataset, reviews.rule(), mistakes.unexplained())
            .view(
                datasets.versions(slug),
                decisions,
                own
                    ? Optional.of(
                        new SourceDesk(desk, slug, refreshes.find(slug)).view(mistakes.source()))
                    : Optional.empty(),
                reviews.view(desk, dataset, decisions, mistakes.review()),
                dataset
                    .current()
                    .map(version -> reviews.report(desk, version, slug))
                    .map(report -> report.refused(mistakes.corrected())),
                imports.unfinished(desk, dataset),
                notice,
                limits,
                refusal));
  }

  /**
   * The page, with why the file that was sent for it was not taken.
   *
   * @throws Problem when that is not for this page to tell: a defect, or a form that is not ours
   */
  Response refused(Problem problem, String slug, Desk desk) {
    DatasetDeskView.Refusal refusal = refusal(problem, desk);
    return page(Statuses.of(problem.code()), slug, Optional.empty(), Optional.of(refusal));
  }

  /**
   * The page, with why the corrected rows that were sent for it were not taken.
   *
   * @throws Problem as of {@link #refused}
   */
  Response refusedRows(Problem problem, String slug, Desk desk) {
    DatasetDeskView.Refusal refusal = refusal(problem, desk);
    return page(
        Statuses.of(problem.code()),
        slug,
        Optional.empty(),
        Optional.empty(),
        new Mistakes(Optional.empty(), Optional.empty(), Optional.of(refusal), false));
  }

  private static DatasetDeskView.Refusal refusal(Problem problem, Desk desk) {
    if (problem.code().kind() == ErrorCode.Kind.INTERNAL || Statuses.of(problem.code()) == 403) {
      throw problem;
    }
    return new DatasetDeskView.Refusal(
        said(problem, desk),
        new JobFailure(problem, desk).tables(),
        new JobFailure(problem, desk)
            .decision()
            .filter(asked -> problem.code() != ErrorCode.PERSONAL_DATA));
  }

  /**
   * In the words of the page: personal data are decided about on it, while the dataset is not
   * published, rows that cannot be read once the file is uploaded, and of several tables one is
   * chosen.
   */
  static String said(Problem problem, Desk desk) {
    JobFailure failure = new JobFailure(problem, desk);
    if (!failure.tables().isEmpty()) {
      return desk.t().of("upload.several");
    }
    return problem.code() == ErrorCode.PERSONAL_DATA
        ? desk.t().of("upload.personal", String.join(" ", failure.personal()))
        : failure.text();
  }
}
