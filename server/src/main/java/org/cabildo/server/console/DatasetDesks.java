package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
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
