package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Statuses;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws the page of a dataset, for whatever was just done with it. */
@ApplicationScoped
public class DatasetDesks {
  private final Desks desks;
  private final Datasets datasets;
  private final long maxUploadBytes;

  @Inject
  DatasetDesks(
      Desks desks,
      Datasets datasets,
      @ConfigProperty(name = "cabildo.upload.max-bytes", defaultValue = "2147483648")
          long maxUploadBytes) {
    this.desks = desks;
    this.datasets = datasets;
    this.maxUploadBytes = maxUploadBytes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetDesks() {
    this(null, null, 0);
  }

  /**
   * The page.
   *
   * @param notice what was just done
   * @param refusal why the last file was refused
   */
  Response page(
      int status, String slug, Optional<String> notice, Optional<DatasetDeskView.Refusal> refusal) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    Dataset dataset = datasets.find(slug);
    return desk.page(
        status,
        "dataset",
        new DatasetDesk(desk, dataset)
            .view(
                datasets.versions(slug),
                desk.mayPublishFor(dataset.office().slug())
                    ? datasets.personalDataDecisions(slug)
                    : List.of(),
                dataset.current().map(version -> report(desk, version, slug)),
                notice,
                maxUploadBytes,
                refusal));
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
        new DatasetDeskView.Refusal(said(problem, desk), tables(problem));
    return page(status, slug, Optional.empty(), Optional.of(refusal));
  }

  /** The tables of the file, when it has to be said which is meant. */
  private static List<String> tables(Problem problem) {
    String names = Objects.toString(problem.parameters().get("tables"), "");
    return names.isEmpty() ? List.of() : List.of(names.split(", "));
  }

  /**
   * In the words of the page: personal data are decided about on it, while the dataset is not
   * published, and of several tables one is chosen.
   */
  private static String said(Problem problem, Desk desk) {
    if (!tables(problem).isEmpty()) {
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
